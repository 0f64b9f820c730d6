import type { CellChange } from '../engine/what-changed.ts'
import { shownWords } from './change-words.ts'
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
  if (before.is === 'blank' || now.is === 'blank')
    return (
      <>
        <Old>{shownWords(before)}</Old> <New>{shownWords(now)}</New>
      </>
    )
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
