import type { ProofColumn } from '../../importing/proof/proof.ts'
import type { TargetColumn } from '../../importing/target.ts'
import { MONEY_UNITS } from '../../importing/unit.ts'
import { classes } from '../../ui/classes.ts'
import styles from './pasting.module.css'
import type { OpenProof } from './use-proof.ts'

const NAMES = 'names'
const NOTHING = 'nothing'
/** Between the key of a column and its unit. */
const IN = ' in '

/** What a column of the block is and, of money, in what it is written. */
export function ColumnChoice({ open, column }: { open: OpenProof; column: ProofColumn }) {
  const { target, proof } = open
  const { matched, letter } = column
  const value = choiceOf(column)
  return (
    <span className={styles.columnChoice}>
      <span className={styles.letter}>{letter}</span>
      <select
        className={classes(styles.choice, value === NOTHING && styles.quiet)}
        aria-label={`Qué es la columna ${letter}`}
        value={value}
        onChange={(event) => choose(open, matched.index, event.target.value)}
      >
        <option value={NAMES}>{labelOfNames(proof.rowLabel)}</option>
        {target.columns.flatMap(optionsOf).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
        <option value={NOTHING}>No se pega</option>
      </select>
    </span>
  )
}

function choiceOf({ matched, unit }: ProofColumn): string {
  if (matched.is !== 'column') return matched.is
  return unit ? matched.column.key + IN + unit.unit : matched.column.key
}

const optionsOf = ({ key, label, isMoney }: TargetColumn): (readonly [key: string, label: string])[] =>
  isMoney ? MONEY_UNITS.map((unit) => [key + IN + unit, `${label}, ${unit}`] as const) : [[key, label]]

function choose({ choose: to }: OpenProof, index: number, value: string): void {
  if (value === NAMES || value === NOTHING) return to.column(index, { is: value })
  const [key = '', unit] = value.split(IN)
  to.column(index, { is: 'column', key })
  const chosen = MONEY_UNITS.find((one) => one === unit)
  if (chosen) to.unit(index, chosen)
}

/** 'Región' */
export const labelOfNames = (rowLabel: string): string => rowLabel.charAt(0).toUpperCase() + rowLabel.slice(1)

/** The same over the cards of a phone, where the table has no heads. */
export function ColumnChoices({ open }: { open: OpenProof }) {
  return (
    <div className={styles.columnCards}>
      {open.proof.columns.map((column) => (
        <ColumnChoice key={column.letter} open={open} column={column} />
      ))}
    </div>
  )
}
