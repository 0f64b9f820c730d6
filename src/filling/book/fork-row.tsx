import { classes } from '../../ui/classes.ts'
import { isAccepted } from '../../workbook/returned/book-changes.ts'
import type { ReturnedCell } from '../../workbook/returned/returned-cell.ts'
import { useWhoOf } from '../filling-context.ts'
import { LongTexts, rowIdOf } from './book-row.tsx'
import styles from './book-table.module.css'
import { answerInBook, doesWords, isLong, whereWords } from './book-words.ts'
import type { OpenBook } from './use-book-proof.ts'

/** A cell that changed in both: what stood, what the workbook says, what stands now; of the last two one is chosen. */
export function ForkRow({ open, cell }: { open: OpenBook; cell: ReturnedCell }) {
  const whoOf = useWhoOf()
  const { address } = cell
  const { proof, choices } = open
  const label = proof.labelOf(address)
  const who = whoOf(address)
  const long = isLong(cell)
  return (
    <>
      <tr id={rowIdOf(address)} tabIndex={-1} className={styles.fork}>
        <td />
        <th scope="row">
          <span>{label}</span>
          {who && <span className={styles.who}>Ahora: {who.text}</span>}
        </th>
        <td className={styles.where}>{whereWords(cell)}</td>
        <td className={classes(styles.number, styles.was, cell.exported === undefined && styles.blank)}>
          {long ? <span className="dim">abajo</span> : answerInBook(cell, cell.exported)}
        </td>
        <Pick open={open} cell={cell} which="book" label={label} isLong={long} />
        <Pick open={open} cell={cell} which="now" label={label} isLong={long} />
        <td className={classes(styles.does, isAccepted(cell, choices) ? 'acc' : 'dim')}>{doesWords(cell, choices)}</td>
      </tr>
      {long && <LongTexts cell={cell} />}
    </>
  )
}

interface PickProps {
  open: OpenBook
  cell: ReturnedCell
  which: 'book' | 'now'
  label: string
  isLong: boolean
}

const WORDS = { book: 'En el libro', now: 'Ahora' }

function Pick({ open: { choices, choose }, cell, which, label, isLong: long }: PickProps) {
  const { address } = cell
  return (
    <td className={styles.pickCell}>
      <label className={styles.pick}>
        <input
          type="radio"
          name={`elige-${address}`}
          checked={choices.chosen[address] === which}
          onChange={() => choose.holds(address, which)}
        />
        <span className={styles.pickWhich}>{WORDS[which]}</span>
        <span className="vh">, {label}: </span>
        <b>{long ? 'texto' : answerInBook(cell, cell[which])}</b>
      </label>
    </td>
  )
}
