import type { Column } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { Part, Section, TablePart } from '../../ficha/section.ts'
import { cellFindings } from './cell-marks.ts'
import { hasFigures } from './figures-part.ts'
import type { ReadingSetting } from './reading-cell.tsx'
import { FieldTable, ReadingFields } from './reading-fields.tsx'
import { ReadingFigures, ReadingTable } from './reading-table.tsx'
import { ReadingYears } from './reading-years.tsx'
import styles from './section-reading.module.css'

interface Props extends Omit<ReadingSetting, 'marks'> {
  section: Section
}

/** A section of a ficha to be read: answers beside last year's, and computed figures that say why. */
export function SectionReading({ section, ...rest }: Props) {
  const reading: ReadingSetting = { ...rest, marks: cellFindings(rest.ficha.findings) }
  return (
    <div className={styles.section}>
      {section.parts.map((part) => (
        <ReadingPart key={keyOf(part)} part={part} reading={reading} />
      ))}
    </div>
  )
}

const keyOf = (part: Part): string => {
  if (part.part === 'table') return part.table.id
  return part.part === 'years' ? part.id : (part.fields[0]?.id ?? part.title ?? '')
}

function ReadingPart({ part, reading }: { part: Part; reading: ReadingSetting }) {
  if (part.part === 'fields') return <ReadingFields part={part} reading={reading} />
  if (part.part === 'years') return <ReadingYears part={part} reading={reading} />
  return part.cards ? <ReadingCards part={part} reading={reading} /> : <ReadingTable part={part} reading={reading} />
}

/** What counts stands in the table of figures. */
const counts = (of: Column | Figure): boolean => of.is === 'figure' || of.kind.numeric

/** Rows that are too much for a line, one under another. */
function ReadingCards({ part, reading }: { part: TablePart; reading: ReadingSetting }) {
  const rows = reading.ficha.rows(part.table)
  const isTabled = hasFigures(part) && rows.length > 0
  const name = part.table.nameColumn ? part.table.columns[part.table.nameColumn] : undefined
  return (
    <section className={styles.cards}>
      <h2>{part.title}</h2>
      {rows.length === 0 && <p className="dim">Sin {part.title.toLowerCase()}.</p>}
      {isTabled && <ReadingFigures part={part} reading={reading} />}
      {rows.map((row, index) => {
        const title = (name && readableAnswer(name, reading.ficha.answer(name, { row }))) || part.table.rowLabel
        // Where its figures stand in their table, the row is observed there.
        const head = isTabled ? undefined : reading.atRow?.(part.table, row)
        return (
          <article key={row}>
            <h3 {...head?.place}>
              {head?.beside}
              <span className="faint">{index + 1}</span> {title}
            </h3>
            <FieldTable
              label={`${part.table.rowLabel} ${index + 1}`}
              fields={part.columns.filter((of) => of.id !== name?.id && !(isTabled && counts(of)))}
              reading={reading}
              row={row}
            />
          </article>
        )
      })}
    </section>
  )
}
