import type { CellChange } from '../../engine/comparing/changes.ts'
import styles from './changed-cells.module.css'
import { cutEnd, cutStart, textChange } from './text-change.ts'

/** Longer than this it doesn't fit in a column. */
const FITS = 12

export const fitsColumns = ({ before, now }: CellChange): boolean =>
  [before, now].every(({ is, text }) => is !== 'list' && text.length <= FITS)

/** A text, or a list, as it was and as it is: only what changed stands out. */
export function TextDifference({ change }: { change: CellChange }) {
  const { before, now, came, left } = change
  if (came.length + left.length > 0) return <ListDifference came={came} left={left} />
  if (before.is === 'blank') return <New>{beginning(now.text)}</New>
  if (now.is === 'blank') return <Old>{beginning(before.text)}</Old>
  const parts = textChange(before.text, now.text)
  return (
    <>
      {cutStart(parts.start)}
      {parts.before && <Old>{parts.before}</Old>}
      {parts.now && <New>{parts.now}</New>}
      {cutEnd(parts.end)}
    </>
  )
}

/** The whole of it stands in its section. */
const LONG = 240
const beginning = (text: string): string => (text.length <= LONG ? text : `${text.slice(0, LONG).trimEnd()}…`)

function ListDifference({ came, left }: Pick<CellChange, 'came' | 'left'>) {
  return (
    <>
      {left.map((one) => (
        <span key={one} className={styles.line}>
          <Old>{one}</Old>
        </span>
      ))}
      {came.map((one) => (
        <span key={one} className={styles.line}>
          <New>{one}</New>
        </span>
      ))}
    </>
  )
}

const Old = ({ children }: { children: string }) => (
  <del className={styles.old}>
    <span className="vh">decía: </span>
    {children}
  </del>
)
const New = ({ children }: { children: string }) => (
  <ins className={styles.new}>
    <span className="vh">dice: </span>
    {children}
  </ins>
)
