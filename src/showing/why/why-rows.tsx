import { useId } from 'react'
import type { ExplainedInput } from '../../engine/examination.ts'
import { LinkButton } from '../../ui/button.tsx'
import styles from './why.module.css'
import { type InputLinks, originWords, whoTypedInput } from './why-input.tsx'

interface Props extends InputLinks {
  title: string
  rows: readonly ExplainedInput[]
}

/** The rows of a sum, or what else a rule looked at: name, amount, who and when. The name leads on. */
export function Rows({ title, rows, ...asking }: Props) {
  const heading = useId()
  return (
    <section className={styles.rows} aria-labelledby={heading}>
      <h4 id={heading}>{title}</h4>
      {rows.length === 0 ? (
        <p className="dim">Sin filas todavía</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <Row key={row.cells[0] ?? row.name} row={row} {...asking} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ row, ...asking }: InputLinks & { row: ExplainedInput }) {
  const who = whoTypedInput(row, asking.whoOf)
  return (
    <li>
      <span className={styles.rowName}>
        <RowName row={row} {...asking} />
      </span>
      <b className={/^[\d−-]/.test(row.printed) ? 'num' : undefined}>{row.printed}</b>
      <span className={styles.rowWho}>{who ? who.text : originWords(row)}</span>
    </li>
  )
}

function RowName({ row, onGo, onAsk }: InputLinks & { row: ExplainedInput }) {
  const [cell] = row.cells
  if (row.figure)
    return (
      <LinkButton onClick={() => onAsk(row.figure!)} aria-label={`¿Por qué ${row.printed}, ${row.label}?`}>
        {row.label}
      </LinkButton>
    )
  if (row.from !== 'cell' || !cell || !onGo) return row.label
  return (
    <LinkButton onClick={() => onGo(cell)} aria-label={`Ir a la celda: ${row.label}`}>
      {row.label}
    </LinkButton>
  )
}
