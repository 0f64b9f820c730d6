import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { classes } from '../ui/classes.ts'
import styles from './sheet.module.css'
import { useLook, useSheet } from './sheet-context.ts'
import { hearTyping } from './typed-keys.ts'

interface Props {
  /** Of the cell: the name of its input, and where others go to. */
  address: string
  /** The column that it stands in, and the totals under it. */
  col: number
  /** Whether arrows, Tab and Enter go there; former years are reached with Alt and the arrows. */
  isNow: boolean
  /** Its column and year, where the table is drawn as cards. */
  head: string
  id?: string
  className?: string
  title?: string | undefined
  /** Its name for those who hear it: row, column and year. */
  label: () => string
  /** Id of what describes it: finding, last year's value, state. */
  describedBy?: string | undefined
  isInvalid?: boolean
  isLocked?: boolean
  /** Numbers take the keys of a number on a phone. */
  isNumber: boolean
  /** What stands beside its text: a mark, a description. */
  children?: ReactNode
}

/** A cell that is filled. Its text is text; where one stands there is the one input of the table. */
export function SheetCell({ address, col, isNow, head, id, className, title, children, ...input }: Props) {
  const look = useLook(address)
  const isActive = look.includes('active')
  const isLast = look.includes('last')
  const text = useShown(address, isActive)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cell of a grid has the role of a gridcell.
    <td
      id={id}
      className={classes(
        className,
        styles.cell,
        (isActive || isLast) && styles.placed,
        look.includes('block') && styles.block,
      )}
      title={title}
      data-cell={address}
      data-col={col}
      data-head={head}
      data-now={isNow ? 'yes' : 'no'}
      data-blank={text === '' ? '' : undefined}
      aria-selected={isActive || look.includes('block') || undefined}
      aria-readonly={input.isLocked || undefined}
    >
      {children}
      {isActive ? (
        <SheetInput address={address} {...input} />
      ) : (
        <span className={styles.text} data-text>
          {text}
        </span>
      )}
      {isLast && !input.isLocked && <span className={styles.handle} data-handle aria-hidden="true" />}
    </td>
  )
}

/** What stands in it. Where the input is, only whether anything does: a key draws nothing of the cell that it is typed in. */
function useShown(address: string, isActive: boolean): string {
  const { port } = useSheet()
  const subscribe = useCallback((listener: () => void) => port.subscribe(address, listener), [port, address])
  return useSyncExternalStore(subscribe, () => {
    const text = port.shown(address)
    return isActive && text !== '' ? FILLED : text
  })
}
const FILLED = 'filled'

type InputProps = Pick<Props, 'address' | 'label' | 'describedBy' | 'isInvalid' | 'isLocked' | 'isNumber'>

/**
 * Uncontrolled: a key goes to the cell and is never written back to the input that it was typed in. It belongs to no form:
 * with each key a browser that offers to fill forms looks through every field of the one that was typed in.
 */
function SheetInput({ address, label, describedBy, isInvalid, isLocked, isNumber }: InputProps) {
  const { port } = useSheet()
  const ref = useRef<HTMLInputElement>(null)
  const [first] = useState(() => port.shown(address))
  useTyped(ref, address)
  useBrought(ref, address)
  return (
    <input
      ref={ref}
      name={address}
      form=""
      className={classes(styles.input, !isNumber && styles.words)}
      defaultValue={first}
      inputMode={isNumber ? 'decimal' : 'text'}
      autoComplete="off"
      aria-label={label()}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      readOnly={isLocked}
    />
  )
}

/** A key: what the cell held is remembered for Esc, and a marker is written out as soon as it can be no other. */
function useTyped(ref: RefObject<HTMLInputElement | null>, address: string): void {
  const { state, port } = useSheet()
  const take = useEffectEvent((event: Event) => {
    const input = event.target as HTMLInputElement
    if (state.mode === 'ready') {
      state.before = port.typed(address)
      state.mode = 'typing'
    }
    if ((event as InputEvent).inputType === 'insertText') completeIn(input, port.complete?.(address, input.value))
    port.write(address, input.value)
  })
  useLayoutEffect(() => (ref.current ? hearTyping(ref.current, (event) => take(event)) : undefined), [ref])
}

/** What was added to the keys is selected: whoever types on, types over it. */
function completeIn(input: HTMLInputElement, whole: string | undefined): void {
  if (whole === undefined || whole === input.value) return
  const typed = input.value
  const isBegun = whole.toLowerCase().startsWith(typed.toLowerCase())
  input.value = whole
  input.setSelectionRange(isBegun ? typed.length : whole.length, whole.length)
}

/** Undo, a paste, another tab and a colleague are brought to the input; the next key replaces them. */
function useBrought(ref: RefObject<HTMLInputElement | null>, address: string): void {
  const { state, port } = useSheet()
  useEffect(() => {
    const bring = () => {
      const input = ref.current
      if (!input || input.value === port.typed(address) || input.value === port.shown(address)) return
      input.value = port.shown(address)
      state.mode = 'ready'
      if (input === document.activeElement) input.select()
    }
    bring()
    return port.subscribe(address, bring)
  }, [ref, address, state, port])
}
