import type { Figure } from '../../../ficha/figure.ts'
import { printRatio } from '../../../ficha/print-number.ts'
import type { Quantity } from '../../../ficha/quantity.ts'
import type { ReadFicha } from '../../../ficha/reading.ts'
import type { Block } from '../../../ficha/report-document.ts'
import { NUMBER_UNIT, PERCENT_UNIT } from '../../catalogs/choices.ts'
import { indicators } from '../../fields/indicators.ts'
import type { Look2020 } from '../look-2020.ts'
import { PENDING, printText, threeYears } from '../print.ts'
import { changeVerb, formula, indicatorQuantity, indicatorsOf, markedMarker } from './indicators.ts'

const { columns } = indicators

const NOTES = [
  'S/I: Valor de indicador no informado.',
  'N/A: No aplica reportar valor del indicador en el presente periodo.',
  'N/C: Valor no comparable dado que se realizaron ajustes o cambios en el indicador.',
]

/** How the two numbers compare; undefined where one of the years has none. */
export function comparison(ficha: ReadFicha, row: string): { verb: string } | undefined {
  const { year } = ficha.period
  const [now, before] = [indicatorQuantity(ficha, row, year), indicatorQuantity(ficha, row, year - 1)]
  if (now.is !== 'number' || before.is !== 'number') return undefined
  return { verb: changeVerb(ficha, row, now, before) }
}

/** What an edition writes of the judgement of an indicator; 'Pendiente de evaluación' before it. */
export interface IndicatorWords {
  readonly pertinence: (ficha: ReadFicha, row: string) => string
  readonly quality: (ficha: ReadFicha, row: string) => string
  readonly result: (ficha: ReadFicha, row: string) => string
}

const judgementOf = (ficha: ReadFicha, row: string) => ficha.evaluation?.indicators?.[row]

/** That it is not pertinent, or falls short in quality, is ours. */
const pertinence = (ficha: ReadFicha, row: string): string => {
  const judged = judgementOf(ficha, row)?.pertinence
  return judged ? `El indicador ${judged === 'Pertinente' ? 'es' : 'no es'} pertinente` : PENDING
}

/** What the evaluator says; else, once there is an evaluation, what two numbers tell in our words; else what is published. */
const result =
  (incomparable: string) =>
  (ficha: ReadFicha, row: string): string => {
    const judged = judgementOf(ficha, row)?.result
    if (judged) return judged
    const compared = comparison(ficha, row)
    if (!compared) return incomparable
    return ficha.evaluation ? `El indicador ${compared.verb} respecto al año anterior` : PENDING
  }

export const indicatorWords2020: IndicatorWords = {
  pertinence,
  quality: (ficha, row) => {
    const judged = judgementOf(ficha, row)?.quality
    return judged ? `El indicador ${judged === 'Cumple' ? 'cumple' : 'no cumple'} con el criterio de calidad` : PENDING
  },
  result: result('No aplica'),
}

export const indicatorWords2021: IndicatorWords = {
  pertinence,
  quality: (ficha, row) => judgementOf(ficha, row)?.quality ?? PENDING,
  result: result('No es posible evaluar'),
}

interface IndicatorTable {
  readonly kind: 'propósito' | 'complementario'
  readonly title: string
  /** 2021 prints the formula. */
  readonly formula?: boolean
  /** Absent where the judgements print in the analysis alone. */
  readonly words?: IndicatorWords
}

/** Indicators of a kind with their values of three years. */
export function indicatorTable2020(ficha: ReadFicha, look: Look2020, table: IndicatorTable): Block {
  const rows = indicatorsOf(ficha, table.kind)
  if (rows.length === 0)
    return { type: 'paragraph', title: table.title, text: `El programa no reporta ${table.title.toLowerCase()}.` }
  const judged = table.words
    ? ['Evaluación Pertinencia', 'Evaluación Calidad', 'Resultado respecto al año anterior']
    : []
  const first = ['Indicador', ...(table.formula ? ['Fórmula de cálculo'] : [])]
  const columns = [...first, ...threeYears(ficha).map((year) => `Efectivo ${year}`), ...judged]
  return {
    type: 'table',
    title: table.title,
    columns,
    rows: rows.map((row) => indicatorRow(ficha, look, table, row)),
    notes: NOTES,
    texts: columns.flatMap((_, index) =>
      index === 0 || (index >= first.length && index < first.length + 3) ? [] : [index],
    ),
  }
}

function indicatorRow(
  ficha: ReadFicha,
  look: Look2020,
  { formula: hasFormula, words }: IndicatorTable,
  row: string,
): string[] {
  return [
    printText(ficha.answer(columns.name, { row })),
    ...(hasFormula ? [formula(ficha, row)] : []),
    ...threeYears(ficha).map((year) =>
      printValue(ficha, row, look.indicatorValue, indicatorQuantity(ficha, row, year)),
    ),
    ...(words ? [words.pertinence(ficha, row), words.quality(ficha, row), words.result(ficha, row)] : []),
  ]
}

/** With the decimals of its edition, '%' where the unit is a percentage; nothing where nothing was reported. */
function printValue(ficha: ReadFicha, row: string, figure: Figure, quantity: Quantity): string {
  if (quantity.is === 'marker') return markedMarker(quantity.marker)
  if (quantity.is !== 'number') return ''
  const unit = ficha.answer(columns.unit, { row })
  if (unit === NUMBER_UNIT) return printRatio(quantity.value)
  return printRatio(quantity.value, figure.kind.decimals) + (unit === PERCENT_UNIT ? '%' : '')
}
