import { agreeing } from '../ficha/counted.ts'
import type { LoadCounts, ProvenRow } from '../protocol/administration.ts'
import type { LoadKind } from '../protocol/loads/load-kind.ts'
import type { StateWords } from '../ui/state.tsx'

/** '1 programa', '212 programas' */
export const countedRows = (count: number, { one, many }: Pick<LoadKind, 'one' | 'many'>): string =>
  `${printCount(count)} ${agreeing(count, one, many)}`

/** '12.500' */
export const printCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

export const rowsCounted = (count: number): string => countedRows(count, { one: 'fila', many: 'filas' })

/** What becomes of a row of a load, in a word. */
export const ROW_STATES: Record<ProvenRow['is'], StateWords> = {
  new: { tone: 'ok', icon: 'plus', text: 'Nueva' },
  changed: { tone: 'acc', icon: 'pen', text: 'Cambia' },
  removed: { tone: 'warn', icon: 'minus', text: 'Se quita' },
  same: { tone: 'dim', icon: 'eq', text: 'Igual' },
  refused: { tone: 'err', icon: 'x', text: 'Rechazada' },
  held: { tone: 'warn', icon: 'tri', text: 'En duda' },
}

/** What becomes of a row when its load is taken back, or that it is in the way of it. */
export const BACK_STATES: typeof ROW_STATES = {
  ...ROW_STATES,
  new: { tone: 'ok', icon: 'plus', text: 'Vuelve' },
  changed: { tone: 'acc', icon: 'pen', text: 'Vuelve' },
  refused: { tone: 'err', icon: 'x', text: 'Lo impide' },
}

/** Rows that a load would write. */
export const toLoad = (counts: LoadCounts): number => counts.new + counts.changed + counts.removed

const SAID: readonly ['new' | 'changed' | 'removed', one: string, many: string][] = [
  ['new', 'nueva', 'nuevas'],
  ['changed', 'cambiada', 'cambiadas'],
  ['removed', 'quitada', 'quitadas'],
]

/** '3 nuevas, 1 cambiada' */
export function countsInWords(counts: LoadCounts): string {
  const said = SAID.flatMap(([state, one, many]) =>
    counts[state] === 0 ? [] : [countedRows(counts[state], { one, many })],
  )
  return said.join(', ') || 'ninguna'
}
