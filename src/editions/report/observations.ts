import type { Column, Table } from '../../ficha/field.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import { observations } from '../sections/observations.ts'
import { printText } from './print.ts'

/** One text of the institution as print gives it. */
export interface PrintedObservation {
  readonly head: string
  /** Only in editions that ask for it (2021). */
  readonly motive?: string
  readonly text: string
}

/** A table of observations; `motive` where its edition asks for one. */
export type ObservationTable = Table<{ head: Column; text: Column } | { head: Column; motive: Column; text: Column }>

/** A justification without a head prints under this one; every edition has it. */
const GENERAL = 'Observaciones generales'

/**
 * What the institution wrote, in its order, and then the valid justifications of findings; a text that was printed
 * already isn't printed again (decision 0008).
 */
export function observationsOf(ficha: ReadFicha, table: ObservationTable = observations): PrintedObservation[] {
  const all = [...written(ficha, table), ...justified(ficha)]
  return all.filter((one, index) => all.findIndex((other) => other.text === one.text) === index)
}

function written(ficha: ReadFicha, table: ObservationTable): PrintedObservation[] {
  const { head, text, ...rest } = table.columns
  return ficha.rows(table).map((row) => ({
    head: printText(ficha.answer(head, { row })),
    ...motiveOf('motive' in rest ? printText(ficha.answer(rest.motive, { row }), '') : ''),
    text: printText(ficha.answer(text, { row })),
  }))
}

const justified = (ficha: ReadFicha): PrintedObservation[] =>
  ficha.findings.flatMap(({ justification }) =>
    justification?.state === 'valid' && justification.text
      ? [{ head: justification.head || GENERAL, ...motiveOf(justification.motive), text: justification.text }]
      : [],
  )

const motiveOf = (motive: string | undefined): Pick<PrintedObservation, 'motive'> => (motive ? { motive } : {})

/** The same list head by head, each at the place of its first text: 'ESTRATEGIA:' and what stands under it (2021). */
export function underHeads(list: readonly PrintedObservation[]): { head: string; texts: PrintedObservation[] }[] {
  const heads = [...new Set(list.map((one) => one.head))]
  return heads.map((head) => ({ head, texts: list.filter((one) => one.head === head) }))
}
