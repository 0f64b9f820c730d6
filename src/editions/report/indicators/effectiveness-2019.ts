import type { ReadFicha } from '../../../ficha/reading.ts'
import type { Block, ReportSection } from '../../../ficha/report-document.ts'
import { COMPONENT_KIND } from '../../catalogs/choices.ts'
import { indicators2019 } from '../../sections/indicators-2019.ts'
import { printText } from '../print.ts'
import {
  formula2019,
  type IndicatorKind,
  printIndicator2019,
  printJudgements,
  resultAgainstBefore,
  resultAgainstGoal,
  rowsOfKind,
  valuesOf,
} from './indicators-2019.ts'

const nameOf = (ficha: ReadFicha, row: string): string => printText(ficha.answer(indicators2019.columns.name, { row }))
const NONE_OF_PURPOSE = 'El programa no reporta indicadores de propósito.'
const NONE_OF_COMPONENTS = 'El programa no reporta indicadores de componentes.'

/** Each indicator of the purpose with its formula. */
export function purposeFormulas2019(ficha: ReadFicha): ReportSection {
  const blocks: Block[] = rowsOfKind(ficha, 'propósito').map((row) => ({
    type: 'paragraph',
    title: nameOf(ficha, row),
    text: formula2019(ficha, row),
  }))
  return {
    id: 'proposito-resultados',
    title: 'RESULTADOS REPORTADOS POR EL PROGRAMA A NIVEL DE PROPÓSITO',
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', text: NONE_OF_PURPOSE }],
  }
}

export const purposeTable2019 = (ficha: ReadFicha): Block =>
  indicatorTable(ficha, 'propósito', 'EFICACIA (PROPÓSITO)', NONE_OF_PURPOSE)
export const componentsTable2019 = (ficha: ReadFicha): Block =>
  indicatorTable(ficha, COMPONENT_KIND, 'EFICACIA (COMPONENTES)', NONE_OF_COMPONENTS)

/** Indicators of components print no result against the year before. */
function indicatorTable(ficha: ReadFicha, kind: IndicatorKind, title: string, none: string): Block {
  const rows = rowsOfKind(ficha, kind)
  if (rows.length === 0) return { type: 'paragraph', title, text: none }
  const isOfPurpose = kind === 'propósito'
  const t = ficha.period.year
  return {
    type: 'table',
    title,
    columns: [
      'Indicador',
      `Efectivo ${t - 1}`,
      `Efectivo ${t}`,
      `Meta ${t}`,
      'Evaluación Calidad',
      'Evaluación Pertinencia',
      ...(isOfPurpose ? ['Resultado respecto al año anterior'] : []),
      'Resultado respecto a la meta',
    ],
    rows: rows.map((row) => indicatorRow(ficha, row, isOfPurpose)),
    texts: isOfPurpose ? [4, 5, 6, 7] : [4, 5, 6],
  }
}

function indicatorRow(ficha: ReadFicha, row: string, isOfPurpose: boolean): string[] {
  const { before, now, goal } = valuesOf(ficha, row)
  const { quality, pertinence } = printJudgements(ficha, row)
  return [
    nameOf(ficha, row),
    ...[before, now, goal].map((one) => printIndicator2019(ficha, row, one)),
    quality,
    pertinence,
    ...(isOfPurpose ? [resultAgainstBefore(ficha, row)] : []),
    resultAgainstGoal(ficha, row),
  ]
}
