import type { ComponentProps, ReactNode } from 'react'
import { agreeing, counted } from '../../ficha/counted.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './ledger.module.css'

/** The classes of the ledger, for tables that draw their own cells: read-only and editable ones look alike. */
export { default as ledger } from './ledger.module.css'

interface LedgerProps extends ComponentProps<'table'> {
  /** What it is called; needed when it scrolls, since its frame takes the focus: that of a sheet doesn't, its cells do. */
  label: string
  /** It may be wider than its place: it gets a frame that scrolls, with head and first column held. */
  scrolls?: boolean
}

export function Ledger({ label, scrolls, className, children, ...rest }: LedgerProps) {
  const table = (
    <table {...rest} aria-label={label} className={classes(styles.ledger, !scrolls && styles.sticky, className)}>
      {children}
    </table>
  )
  if (!scrolls) return table
  const frame = classes(styles.frame, styles.scrolls)
  if (rest.role === 'grid') return <div className={frame}>{table}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className={frame} tabIndex={0} aria-label={`${label}, desplazable`}>
      {table}
    </section>
  )
}

/** The line over a table: its title, its unit, and on the right what can be done with it. */
export function LedgerCaption({ id, title, unit, children }: CaptionProps) {
  return (
    <div className={styles.caption}>
      <h2 id={id}>{title}</h2>
      {unit && <span className={styles.unit}>{unit}</span>}
      <span className="grow" />
      {children}
    </div>
  )
}

interface CaptionProps {
  id?: string
  title: string
  unit?: string | undefined
  children?: ReactNode
}

/** A total under its column. Adds up: the double rule; breaks: the broken one; open: not yet known, no rule. */
export function Total({ state, children }: { state: 'adds' | 'breaks' | 'open'; children: ReactNode }) {
  if (state === 'open') return <>{children}</>
  return (
    <span className={styles[state]}>
      {children}
      <span className="vh">{state === 'adds' ? ', cuadra' : ', no cuadra'}</span>
    </span>
  )
}

const MARKS = {
  bad: { tone: 'err', icon: 'x', words: 'Error' },
  missing: { tone: 'dim', icon: 'dash', words: 'Falta' },
  asks: { tone: 'warn', icon: 'tri', words: 'Pide explicación' },
} as const

/** The mark at the left of a cell: an octagon for an error, an open circle for what is missing, a triangle for a justification. */
export function CellMark({ state, words }: { state: keyof typeof MARKS; words?: string | undefined }) {
  const { tone, icon, words: usual } = MARKS[state]
  return (
    <span className={classes(styles.mark, tone)}>
      <Icon name={icon} />
      <span className="vh">{words ?? usual}: </span>
    </span>
  )
}

/** The sentence of an error, in a row under the cell that it speaks of. */
export function MessageRow({ id, span, children }: { id: string; span: number; children: ReactNode }) {
  return (
    <tr className={styles.message}>
      <td colSpan={span} id={id}>
        {children}
      </td>
    </tr>
  )
}

/** A figure that waits for others: never 0. */
export function Unknown({ missing, isShort = false }: { missing: number; isShort?: boolean }) {
  const words = missing > 0 ? `${agreeing(missing, 'falta', 'faltan')} ${counted(missing, 'dato', 'datos')}` : 'falta'
  if (!isShort || missing === 0) return <span className={styles.unknown}>{words}</span>
  return (
    <span className={styles.unknown} title={words}>
      {agreeing(missing, 'falta', 'faltan')} {missing}
      <span className="vh"> {agreeing(missing, 'dato', 'datos')}</span>
    </span>
  )
}

interface RowNameProps {
  name: string
  /** Code of a catalog or number of a row. */
  code?: string | undefined
  /** Named by people, not by a catalog. */
  strong?: boolean
  /** A second line: the unit of production. */
  under?: string | undefined
}

/** The name of a row: two lines at most, the whole of it on hover and to screen readers. */
export function RowName({ name, code, strong, under }: RowNameProps) {
  return (
    <span className={styles.name} title={name}>
      {code && <span className={styles.code}>{code}</span>}
      <span>
        <span className={classes(styles.twoLines, strong && styles.strong)}>{name}</span>
        {under && <span className={classes(styles.under, 'clip')}>{under}</span>}
      </span>
    </span>
  )
}
