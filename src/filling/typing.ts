import {
  type ChangeEvent,
  type FocusEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { askedOf } from '../engine/cells.ts'
import type { CellAddress } from '../ficha/address.ts'
import { isUnreadable } from '../ficha/answer.ts'
import { printAnswer } from '../ficha/kinds/kind.ts'
import { type Filling, useBuffer, useFilling } from './filling-context.ts'

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What an input types in: a cell, a justification, the answer to an observation. */
interface Typed {
  /** Address of the cell, or an id of the box: keys in a row under one name are one step of undo. */
  readonly name: string
  /** What the draft holds of it. */
  readonly read: () => string
  /** Takes a key to the draft, in the input event itself. */
  readonly write: (text: string) => void
  /** Hears of other changes, where they don't draw the input again. */
  readonly subscribe?: (listener: () => void) => () => void
  /** Puts a text that came from elsewhere in the input. */
  readonly show?: (text: string) => void
  /** Before typing ends, because the focus leaves. */
  readonly leave?: () => void
}

/** For an uncontrolled input: `ref` is also the way to its focus. */
interface Typing<T extends Box> {
  readonly defaultValue: string
  readonly ref: RefObject<T | null>
  readonly onChange: (event: ChangeEvent<T>) => void
  readonly onBlur: (event: FocusEvent<T>) => void
}

/**
 * Typing in an input. A key goes to the draft and is never written back to the input that it was typed in; undo, a paste,
 * another tab and a colleague are brought to it. A pause and leaving it end a step.
 */
export function useTyping<T extends Box>(typed: Typed): Typing<T> {
  const { draft } = useFilling()
  const ref = useRef<T>(null)
  const [first] = useState(typed.read)
  const bring = useEffectEvent(() => {
    const input = ref.current
    const text = typed.read()
    if (!input || input.value === text) return
    if (typed.show) typed.show(text)
    else input.value = text
    // The next key replaces it instead of going on: 777 and a 3 are not 7773.
    if (isLineInFocus(input)) input.select()
  })
  useEffect(() => bring())
  const { subscribe } = typed
  useEffect(() => subscribe?.(() => bring()), [subscribe])
  return {
    defaultValue: first,
    ref,
    onChange: (event) => {
      if (wasPause(typed.name)) draft.endTyping()
      typed.write(event.target.value)
    },
    onBlur: () => {
      typed.leave?.()
      draft.endTyping()
    },
  }
}

const isLineInFocus = (input: Box): input is HTMLInputElement =>
  input === document.activeElement && input instanceof HTMLInputElement && input.type === 'text'

/** A pause in typing ends a step of undo, so that one Ctrl Z doesn't take back a whole text. */
const PAUSE_MS = 1_200
let lastKey = { name: '', at: 0 }

/** Was there one before this key, in the same input? */
function wasPause(name: string): boolean {
  const now = performance.now()
  const isPause = lastKey.name === name && now - lastKey.at > PAUSE_MS
  lastKey = { name, at: now }
  return isPause
}

/** Joins an input to its cell; the buffer of the section on screen knows its text, and whether it was left. */
export function useCellTyping(cell: CellAddress) {
  const { draft, live, left } = useFilling()
  const buffer = useBuffer()
  const { onChange, onBlur, ref: register } = buffer.register(cell)
  const subscribe = useCallback((listener: () => void) => draft.subscribeCell(cell, listener), [draft, cell])
  const typing = useTyping<Box>({
    name: cell,
    read: () => draft.typed(cell),
    write: (text) => draft.set(cell, text),
    subscribe,
    show: (text) => buffer.setValue(cell, text),
    leave: () => printTidily(draft, live, cell),
  })
  return {
    name: cell,
    defaultValue: draft.typed(cell),
    ref: (input: Box | null) => {
      typing.ref.current = input
      register(input)
    },
    onChange: (event: ChangeEvent<Box>) => {
      typing.onChange(event)
      void onChange(event)
    },
    onBlur: (event: FocusEvent<Box>) => {
      typing.onBlur(event)
      left.add([cell])
      void onBlur(event)
    },
  }
}

/** A number that could be read stands as numbers do ('158.255'), as part of the same typing; what couldn't stays as typed. */
export function printTidily(draft: Filling['draft'], live: Filling['live'], cell: CellAddress): void {
  const kind = askedOf(live.edition)(cell)?.kind
  const answer = draft.getSnapshot().answers.cells.get(cell)
  if (!kind?.numeric || answer === undefined || isUnreadable(answer)) return
  const printed = printAnswer(kind, answer)
  if (printed !== draft.typed(cell)) draft.tidy(cell, printed)
}
