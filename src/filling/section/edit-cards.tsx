import { cellAddress } from '../../ficha/address.ts'
import type { Column } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { TablePart } from '../../ficha/section.ts'
import { hasFigures } from '../../showing/reading/figures-part.ts'
import { LedgerCaption } from '../../showing/reading/ledger.tsx'
import { namingColumns } from '../../showing/reading/table-columns.ts'
import { useExamined, useRows } from '../filling-context.ts'
import observed from '../returned/observations.module.css'
import { ObservationsHere } from '../returned/observations-here.tsx'
import { EditField } from './edit-fields.tsx'
import styles from './fields.module.css'
import { FiguresTable } from './figures-table.tsx'
import { AddRow, RemoveRow } from './rows.tsx'

/** Rows that are too much for a line: each a card of questions. */
export function EditCards({ part }: { part: TablePart }) {
  const rows = useRows(part.table)
  return (
    <section>
      <LedgerCaption title={part.title}>
        <span className="xs">
          {rows.length === 0 ? `${part.table.feminine ? 'ninguna' : 'ninguno'} todavía` : `${rows.length}`}
        </span>
      </LedgerCaption>
      {hasFigures(part) && <FiguresTable part={part} />}
      <div className={styles.cards}>
        {rows.map((row, index) => (
          <Card key={row} part={part} row={row} position={index + 1} />
        ))}
      </div>
      <AddRow part={part} count={rows.length} />
    </section>
  )
}

function Card({ part, row, position }: { part: TablePart; row: string; position: number }) {
  const { name } = namingColumns(part)
  const title = useExamined((ficha) => (name && readableAnswer(name, ficha.answer(name, { row }))) || '')
  const nameless = (name ?? part.columns[0])?.label.toLowerCase() ?? 'nombre'
  const called = `${part.table.rowLabel} ${position}`
  return (
    <article className={styles.card} aria-label={called}>
      <header>
        <span className="faint">{position}</span>
        <h3>{title || `${called.charAt(0).toUpperCase()}${called.slice(1)}, sin ${nameless}`}</h3>
        <RemoveRow part={part} row={row} name={called} />
      </header>
      <ObservationsHere
        place={{ kind: 'row', at: cellAddress(part.table.id, { row }) }}
        frame={(cards) => <div className={observed.here}>{cards}</div>}
      />
      <div className={styles.grid}>
        {part.columns.filter(isInCard).map((column) => (
          <div key={column.id} className={widthOf(column)}>
            <EditField asked={column} row={row} />
          </div>
        ))}
      </div>
    </article>
  )
}

/** What counts stands in the table of figures. */
const isInCard = (of: Column | Figure): of is Column => of.is === 'column' && !of.kind.numeric

const widthOf = (of: Column): string | undefined => (of.kind.long ? styles.full : of.years ? styles.half : undefined)
