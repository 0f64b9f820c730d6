import { type ReactNode, useState } from 'react'
import type { CellChange, FigureChange, TableRowChange } from '../../engine/comparing/changes.ts'
import { agreeing } from '../../ficha/counted.ts'
import { ledger } from '../../showing/reading/ledger.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { ChangedCellRow } from './changed-cell-row.tsx'
import styles from './changed-cells.module.css'
import { ChangedFigureRow } from './changed-figure-row.tsx'
import { type ChangedProps, hasEffects } from './changed-props.ts'

/** The cells that changed, each with both values and what it did; under them the figures that moved. */
export function ChangedCells(props: ChangedProps) {
  const { changes, heads, labelledBy } = props
  const { cells, rows, figures } = changes
  if (cells.length + rows.length + figures.length === 0) return null
  return (
    <table className={classes(ledger.ledger, styles.table)} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">Celda</th>
          <th scope="col" className={classes(ledger.number, styles.value)}>
            {heads.before}
          </th>
          <th scope="col" className={classes(ledger.number, styles.value)}>
            {heads.now}
          </th>
          <th scope="col" className={classes(ledger.number, styles.by)}>
            Cambio
          </th>
          {heads.former !== undefined && (
            <th scope="col" className={classes(ledger.number, styles.by, styles.formerHead)}>
              {heads.former}
            </th>
          )}
          {hasEffects(heads) && (
            <th scope="col" className={styles.effect}>
              Efecto en los hallazgos
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {cells.map((change) => (
          <ChangedCellRow key={change.cell} change={change} {...props} />
        ))}
        {rows.map((row) => (
          <ChangedRow key={`${row.table}~${row.row}`} row={row} {...props} />
        ))}
        <Figures figures={figures} {...props} />
      </tbody>
    </table>
  )
}

const Subhead = ({ children, heads }: Pick<ChangedProps, 'heads'> & { children: ReactNode }) => (
  <tr className={ledger.subhead}>
    <th scope="colgroup" colSpan={4 + Number(heads.former !== undefined) + Number(hasEffects(heads))}>
      {children}
    </th>
  </tr>
)

/** A row that came or went, with what it says or said. */
function ChangedRow({ row, ...props }: ChangedProps & { row: TableRowChange }) {
  const { is, label, name, cells } = row
  return (
    <>
      <Subhead heads={props.heads}>
        {label}
        {name === label ? '' : `, ${name}`}: {is === 'added' ? 'fila agregada' : 'fila quitada'}
      </Subhead>
      {cells.map((change: CellChange) => (
        <ChangedCellRow key={change.cell} change={change} {...props} isGone={is === 'removed'} />
      ))}
    </>
  )
}

/** As many as are taken in at once; those that touch a finding come first. */
const FIRST = 8

function Figures({ figures, ...props }: ChangedProps & { figures: readonly FigureChange[] }) {
  const [all, setAll] = useState(false)
  if (figures.length === 0) return null
  const sorted = [...figures].sort((one, other) => Number(other.effects.length > 0) - Number(one.effects.length > 0))
  const shown = all ? sorted : sorted.slice(0, FIRST)
  const rest = sorted.length - shown.length
  return (
    <>
      <Subhead heads={props.heads}>
        Calculadas que se movieron
        {rest > 0 && (
          <LinkButton className={styles.more} onClick={() => setAll(true)}>
            {agreeing(rest, 'Ver la otra', `Ver las otras ${rest}`)}
          </LinkButton>
        )}
      </Subhead>
      {shown.map((change) => (
        <ChangedFigureRow key={change.figure} change={change} {...props} />
      ))}
    </>
  )
}
