import { useCallback, useSyncExternalStore } from 'react'
import { useFormState } from 'react-hook-form'
import type { Examination } from '../engine/examination.ts'
import { DEMANDED } from '../engine/progress.ts'
import type { CellAddress } from '../ficha/address.ts'
import { type CellFinding, cellFindings } from '../showing/reading/cell-marks.ts'
import { listed } from '../ui/counted.ts'
import { useBuffer, useFilling } from './filling-context.ts'

/** What a cell has to say for itself. */
export type CellMark = Pick<CellFinding, 'state' | 'message'>

const marksOf = new WeakMap<Examination, ReadonlyMap<CellAddress, CellFinding>>()

/** Cell → what is wrong with it, read once per examination. While filling, a sum that misses speaks at its total. */
export function cellMarks(ficha: Examination): ReadonlyMap<CellAddress, CellFinding> {
  const known = marksOf.get(ficha)
  if (known) return known
  const sums = new Set(ficha.edition.equations.flatMap((one) => one.comparisons.map((side) => side.rule)))
  const marks = cellFindings(ficha.findings.filter((finding) => !sums.has(finding.rule)))
  marksOf.set(ficha, marks)
  return marks
}

/** Only that it is blank: no error until somebody cleared it or tries to send. */
export const isBlankMark = (mark: CellFinding): boolean => mark.rule === DEMANDED

/** Kept apart from the mark itself so that a cell is drawn again only when its words change. */
const MARK = /^(bad|asks)(-blank)?:([\s\S]*)$/

/** What is wrong with a cell, once it was left or sending was tried; and whether it was. */
export function useCellMark(cell: CellAddress): CellMark | undefined {
  const { live, attempted, draft } = useFilling()
  const { control } = useBuffer()
  const { touchedFields } = useFormState({ control, name: cell, exact: true })
  const read = () => {
    const mark = cellMarks(live.getSnapshot()).get(cell)
    return mark ? `${mark.state}${isBlankMark(mark) ? '-blank' : ''}:${mark.message}` : ''
  }
  const text = useSyncExternalStore(live.subscribe, read)
  const [, state, blank, message = ''] = MARK.exec(text) ?? []
  const wasLeft = touchedFields[cell] === true
  const isDue = attempted || (blank ? wasLeft && draft.entryOf(cell) !== undefined : wasLeft || !isFocused(cell))
  const conflict = useConflictWords(cell)
  if (conflict !== '') return { state: 'asks', message: conflict }
  return state && isDue ? { state: state as CellMark['state'], message } : undefined
}

/** Two people typed in it without seeing each other: what the other wrote, in words; or nothing. */
export function useConflictWords(cell: CellAddress): string {
  const { draft, nameOf } = useFilling()
  const read = () => listed(draft.concurrentEditsOf(cell).map((one) => `${nameOf(one.who)} escribió «${one.typed}»`))
  // Only a word about this cell is listened to: a key elsewhere costs nothing here.
  const subscribe = useCallback((listener: () => void) => draft.subscribeCell(cell, listener), [draft, cell])
  const others = useSyncExternalStore(subscribe, read)
  return others && `Tiene dos valores: sin ver este, ${others}. Elija abajo cuál queda.`
}

const isFocused = (cell: CellAddress): boolean => (document.activeElement as HTMLInputElement | null)?.name === cell
