import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useFormState } from 'react-hook-form'
import { askedOf } from '../engine/cells.ts'
import type { Examination } from '../engine/examination.ts'
import { DEMANDED } from '../engine/progress.ts'
import type { CellAddress } from '../ficha/address.ts'
import { isUnreadable } from '../ficha/answer.ts'
import { printAnswer } from '../ficha/kinds/kind.ts'
import { type CellFinding, cellFindings } from '../showing/reading/cell-marks.ts'
import { type Filling, useBuffer, useFilling } from './filling-context.ts'

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
  const read = () =>
    draft
      .concurrentEditsOf(cell)
      .map((one) => `${nameOf(one.who)} escribió «${one.typed}»`)
      .join(', ')
  // Only a word about this cell is listened to: a key elsewhere costs nothing here.
  const subscribe = useCallback((listener: () => void) => draft.subscribeCell(cell, listener), [draft, cell])
  const others = useSyncExternalStore(subscribe, read)
  return others && `Tiene dos valores: sin ver este, ${others}. Elija abajo cuál queda.`
}

const isFocused = (cell: CellAddress): boolean => (document.activeElement as HTMLInputElement | null)?.name === cell

interface Typing {
  readonly name: CellAddress
  readonly defaultValue: string
  readonly ref: (element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null) => void
  readonly onChange: (event: { target: { value: string; name?: string } }) => void
  readonly onBlur: (event: { target: unknown }) => void
}

/**
 * Joins an input to its cell: what is typed goes to the draft in the input event itself; what comes from elsewhere
 * (undo, paste, another tab) comes back by setValue.
 */
export function useTyping(cell: CellAddress): Typing {
  const { draft, live } = useFilling()
  const buffer = useBuffer()
  const { onChange, onBlur, ref } = buffer.register(cell)
  useEffect(() => {
    const bring = () => {
      const typed = draft.typed(cell)
      if (buffer.getValues(cell) === typed) return
      const input = inFocus(cell)
      const isFromElsewhere = input !== undefined && input.value !== typed
      buffer.setValue(cell, typed)
      // The next key replaces it instead of going on: 777 and a 3 are not 7773.
      if (isFromElsewhere) input.select()
    }
    bring()
    return draft.subscribeCell(cell, bring)
  }, [draft, buffer, cell])
  return {
    name: cell,
    defaultValue: draft.typed(cell),
    ref,
    onChange: (event) => {
      if (wasPause(cell)) draft.endTyping()
      draft.set(cell, event.target.value)
      void onChange(event as never)
    },
    onBlur: (event) => {
      printTidily(draft, live, cell)
      draft.endTyping()
      void onBlur(event as never)
    },
  }
}

/** The input of one line in which somebody types now, if it is that of this cell. */
function inFocus(cell: CellAddress): HTMLInputElement | undefined {
  const input = document.activeElement
  return input instanceof HTMLInputElement && input.name === cell && input.type === 'text' ? input : undefined
}

/** A number that could be read stands as numbers do ('158.255'), as part of the same typing; what couldn't stays as typed. */
function printTidily(draft: Filling['draft'], live: Filling['live'], cell: CellAddress): void {
  const kind = askedOf(live.edition)(cell)?.kind
  const answer = draft.getSnapshot().answers.cells.get(cell)
  if (!kind?.numeric || answer === undefined || isUnreadable(answer)) return
  const printed = printAnswer(kind, answer)
  if (printed !== draft.typed(cell)) draft.tidy(cell, printed)
}

/** A pause in typing ends a step of undo, so that one Ctrl Z doesn't take back a whole text. */
const PAUSE_MS = 1_200
let lastKey: { readonly cell: CellAddress; readonly at: number } = { cell: '', at: 0 }

/** Was there one before this key, in the same cell or box? */
export function wasPause(cell: CellAddress): boolean {
  const now = performance.now()
  const isPause = lastKey.cell === cell && now - lastKey.at > PAUSE_MS
  lastKey = { cell, at: now }
  return isPause
}
