import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { Ledger } from './ledger.tsx'
import styles from './list-table.module.css'

interface Props {
  label: string
  /** Classes of the columns, one each, that say how wide they are. */
  columns: readonly (string | undefined)[]
  head: ReactNode
  /** Undefined while nothing has arrived. */
  rows: ReactNode[] | undefined
  /** Lines drawn meanwhile: about as many as will come, so that nothing jumps. */
  waiting: number
  /** Heard meanwhile. */
  waitingWords: string
  /** What is shown answers a former question. */
  isOutdated: boolean
  className?: string | undefined
  frameClassName?: string | undefined
  /** Under the rows, in the same frame. */
  children?: ReactNode
}

/** The rows of a list in a frame of their own, and lines in their place while they are on their way. */
export function ListTable(props: Props) {
  const { label, columns, head, rows, waiting, waitingWords, isOutdated, className, frameClassName, children } = props
  return (
    <div className={classes(styles.frame, frameClassName)} aria-busy={isOutdated || !rows}>
      <Ledger label={label} className={classes(styles.table, className)}>
        <colgroup>
          {columns.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change.
            <col key={index} className={width} />
          ))}
        </colgroup>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody className={classes(isOutdated && styles.outdated)}>
          {rows ?? Array.from({ length: waiting }, (_, index) => <WaitingLine key={String(index)} of={columns} />)}
        </tbody>
      </Ledger>
      {children}
      {!rows && (
        <p className="vh" role="status">
          {waitingWords}
        </p>
      )}
    </div>
  )
}

const WaitingLine = ({ of }: { of: Props['columns'] }) => (
  <tr>
    {of.map((_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
      <td key={index} className={styles.blank}>
        <span />
      </td>
    ))}
  </tr>
)
