import { useState } from 'react'
import type { MatchedRow } from '../../importing/matched/match-rows.ts'
import type { TargetRow } from '../../importing/target.ts'
import { classes } from '../../ui/classes.ts'
import styles from './pasting.module.css'
import type { OpenProof } from './use-proof.ts'

const NOTHING = ''
/** As wide as a code: names stand one under the other. */
const NO_CODE = '\u2007\u2007 '

const briefly = ({ code, short, label }: TargetRow): string => `${code ? `${code} ` : NO_CODE}${short ?? label}`

interface Props {
  open: OpenProof
  matched: MatchedRow
  /** In a cell of the table, its text is all that is seen of it. */
  bare?: boolean
  className?: string | undefined
}

/**
 * What a row of the block is. Its list is made when somebody reaches for it: 346 lists of 346 rows would take longer than
 * all the rest.
 */
export function RowChoice({ open, matched, bare, className }: Props) {
  const [isReached, setReached] = useState(false)
  const { target, choose } = open
  const row = matched.is === 'row' || matched.is === 'no place' ? matched.row : undefined
  const value = matched.is === 'row' ? matched.row.id : NOTHING
  const rows = isReached ? target.rows.filter((one) => !one.isComputed) : row && matched.is === 'row' ? [row] : []
  const reach = () => setReached(true)
  return (
    <select
      className={classes(bare ? styles.bare : styles.choice, className)}
      aria-label={`Qué ${target.rowLabel} es la fila ${matched.position}${matched.name ? `, «${matched.name}»` : ''}`}
      title={matched.is === 'row' ? matched.row.label : undefined}
      value={value}
      onPointerDown={reach}
      onFocus={reach}
      onChange={({ target: { value: id } }) =>
        choose.row(matched.position, id === NOTHING ? { is: 'nothing' } : { is: 'row', id })
      }
    >
      <option value={NOTHING}>{matched.is === 'row' ? 'No se pega' : 'Elegir fila'}</option>
      {rows.map((one) => (
        <option key={one.id} value={one.id}>
          {bare ? briefly(one) : [one.code, one.label].filter(Boolean).join(' ')}
        </option>
      ))}
    </select>
  )
}
