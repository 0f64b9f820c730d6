import type { IndicatorForm } from '../../ficha/evaluation-form.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import { indicators } from '../fields/indicators.ts'
import { printText } from '../report/print.ts'
import { called } from '../rules/indicators.ts'

const { name, kind } = indicators.columns
const PURPOSE = 'propósito'

export const isOfPurpose = (ficha: ReadFicha, row: string): boolean => ficha.answer(kind, { row }) === PURPOSE

/** 'Indicador de propósito 1', as print counts them. */
function nameOf(ficha: ReadFicha, row: string): string {
  const rows = ficha.rows(indicators)
  const kinds = rows.map((one) => ficha.answer(kind, { row: one }))
  return called(kinds, rows.indexOf(row) + 1)
}

/** What is alike in every edition: those of the purpose first, as they print; names; what pertinence and quality may be. */
export const askedOfIndicators = {
  rows: (ficha) => {
    const rows = ficha.rows(indicators)
    const first = rows.filter((row) => isOfPurpose(ficha, row))
    return [...first, ...rows.filter((row) => !first.includes(row))]
  },
  nameOf,
  titleOf: (ficha, row) => printText(ficha.answer(name, { row })),
  pertinence: [
    { value: 'Pertinente', label: 'Es pertinente' },
    { value: 'No pertinente', label: 'No es pertinente' },
  ],
  quality: [
    { value: 'Cumple', label: 'Cumple' },
    { value: 'No cumple', label: 'No cumple' },
  ],
} as const satisfies Partial<IndicatorForm>
