import type { ReadFicha } from '../../../ficha/reading.ts'
import type { Block, ReportSection } from '../../../ficha/report-document.ts'
import { indicators } from '../../fields/indicators.ts'
import { printText, threeYears } from '../print.ts'
import { indicatorResult2023, printIndicator2023 } from './indicator-result-2023.ts'
import { formula, indicatorQuantity, indicatorsOf } from './indicators.ts'

const { columns } = indicators

const NOTES = [
  'S/I: Valor de indicador no informado.',
  'N/A: No aplica reportar valor del indicador en el presente periodo.',
  'N/C: Valor no comparable, debido a que el indicador se modificó o es nuevo.',
]

/** IV. Eficacia: purpose indicators, then complementary ones. */
export const effectiveness2023 = (ficha: ReadFicha): ReportSection => ({
  id: 'eficacia',
  title: 'IV. DESEMPEÑO DEL PROGRAMA: EFICACIA',
  blocks: [
    indicatorTable(ficha, 'propósito', 'Indicadores de propósito'),
    indicatorTable(ficha, 'complementario', 'Indicadores complementarios'),
  ],
})

function indicatorTable(ficha: ReadFicha, kind: string, title: string): Block {
  const rows = indicatorsOf(ficha, kind)
  if (rows.length === 0) return { type: 'paragraph', title, text: `El programa no reporta ${title.toLowerCase()}.` }
  return {
    type: 'table',
    title,
    columns: [
      'Indicador',
      'Fórmula de cálculo',
      'Otros atributos',
      ...threeYears(ficha).map((year) => `Efectivo ${year}`),
      'Resultado',
    ],
    rows: rows.map((row) => indicatorRow(ficha, row, kind)),
    notes: NOTES,
    texts: [1, 2, 6],
  }
}

function indicatorRow(ficha: ReadFicha, row: string, kind: string): string[] {
  return [
    printText(ficha.answer(columns.name, { row })),
    formula(ficha, row),
    attributes(ficha, row),
    ...threeYears(ficha).map((year) => printIndicator2023(ficha, row, indicatorQuantity(ficha, row, year))),
    indicatorResult2023(ficha, row, kind),
  ]
}

const attributes = (ficha: ReadFicha, row: string): string =>
  [
    `Unidad de medida: ${printText(ficha.answer(columns.unit, { row }))}`,
    `Dimensión: ${printText(ficha.answer(columns.dimension, { row }))}`,
    `Periodicidad: ${printText(ficha.answer(columns.frequency, { row }))}`,
    `Sentido de medición: ${printText(ficha.answer(columns.direction, { row }))}`,
  ].join('. ')
