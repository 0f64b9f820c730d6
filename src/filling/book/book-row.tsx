import { memo } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tick } from '../../ui/inputs.tsx'
import { isAccepted } from '../../workbook/returned/book-changes.ts'
import { spotWords } from '../../workbook/returned/book-notes.ts'
import type { ReturnedCell } from '../../workbook/returned/returned-cell.ts'
import styles from './book-table.module.css'
import { answerInBook, doesWords, isLong, whereWords } from './book-words.ts'
import type { OpenBook } from './use-book-proof.ts'

export const rowIdOf = (address: CellAddress): string => `libro-${address}`

interface Props {
  open: OpenBook
  cell: ReturnedCell
  /** What its tick says; none where nobody chooses. */
  tick?: 'left' | 'blanked'
}

/** A cell that changed in the workbook alone, was erased in it, or can't enter. */
export const BookRow = memo(function BookRow({ open, cell, tick }: Props) {
  const { address, state, why } = cell
  const { choices, choose, proof } = open
  const label = proof.labelOf(address)
  const isOn = isAccepted(cell, choices)
  const long = isLong(cell)
  return (
    <>
      <tr id={rowIdOf(address)} tabIndex={-1} className={classes(styles.row, !isOn && tick && styles.off)}>
        <td className={styles.tick}>
          {tick && (
            <Tick
              className={styles.tickBox}
              checked={isOn}
              onChange={() => choose.tick(tick, [address], tick === 'left' ? isOn : !isOn)}
            >
              <span className="vh">
                {tick === 'blanked' ? 'Borrar' : 'Entra'} {label}
              </span>
            </Tick>
          )}
        </td>
        <th scope="row">{label}</th>
        <td className={styles.where}>{whereWords(cell)}</td>
        <Value cell={cell} answer={cell.exported} className={styles.was} isLong={long} />
        <Value cell={cell} answer={cell.book} className={styles.book} isLong={long} />
        <Value cell={cell} answer={cell.now} className={styles.now} isLong={long} />
        <td
          className={classes(styles.does, state === 'refused' || state === 'no place' ? 'err' : isOn ? 'acc' : 'dim')}
        >
          {doesWords(cell, choices)}
        </td>
      </tr>
      {why && (
        <tr className={styles.why}>
          <td />
          <td colSpan={6}>
            <Icon name="x" small /> <b>{spotWords(cell)}:</b> {why}
          </td>
        </tr>
      )}
      {long && <LongTexts cell={cell} />}
    </>
  )
})

interface ValueProps {
  cell: ReturnedCell
  answer: ReturnedCell['book']
  className: string | undefined
  isLong: boolean
}

function Value({ cell, answer, className, isLong: long }: ValueProps) {
  const isBlank = answer === undefined
  return (
    <td className={classes(styles.number, className, isBlank && styles.blank)}>
      {long && !isBlank ? <span className="dim">abajo</span> : answerInBook(cell, answer)}
    </td>
  )
}

/** Texts are read whole, one under another; those that say the same once. */
export function LongTexts({ cell }: { cell: ReturnedCell }) {
  const [was, book, now] = [cell.exported, cell.book, cell.now].map((answer) => answerInBook(cell, answer))
  return (
    <tr className={styles.long}>
      <td />
      <td colSpan={6}>
        <dl>
          <div>
            <dt>{was === now ? 'Exportado y ahora' : 'Exportado'}</dt>
            <dd>{was}</dd>
          </div>
          <div>
            <dt>En el libro</dt>
            <dd>
              <b>{book}</b>
            </dd>
          </div>
          {was !== now && (
            <div>
              <dt>Ahora</dt>
              <dd>{now}</dd>
            </div>
          )}
        </dl>
      </td>
    </tr>
  )
}
