import type { TableBlock } from '../ficha/report-document.ts'
import { classes } from '../ui/classes.ts'
import { Notes } from './report-notes.tsx'
import styles from './report-page.module.css'

/** Wider than this it gets a frame that slides on a phone. */
const WIDE = 3
/** With more columns than these, they stand closer. */
const CROWDED = 6

/** What slides has to be reached by keyboard, and so needs a name. */
const slides = (title: string) => ({ role: 'region', 'aria-label': `${title}, desplazable`, tabIndex: 0 }) as const

/** A table as printed: caption, heads, labels in the first column, figures to the right. */
export function ReportTable({ block }: { block: TableBlock }) {
  const isText = (index: number) => index === 0 || (block.texts?.includes(index) ?? false)
  return (
    <div className={styles.block}>
      <div
        className={classes(styles.frame, block.columns.length > CROWDED && styles.crowded)}
        {...(block.columns.length > WIDE ? slides(block.title) : {})}
      >
        <table>
          <caption>{block.title}</caption>
          <thead>
            <tr>
              {block.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <ReportHead key={index} text={column} number={!isText(index)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
              <tr key={index} className={classes(block.totals?.includes(index) && styles.total)}>
                {row.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <ReportCell key={column} text={text} head={column === 0} number={!isText(column)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {block.notes && block.notes.length > 0 && <Notes items={block.notes} />}
    </div>
  )
}

/** A head without a word is no head. */
function ReportHead({ text, number }: { text: string; number: boolean }) {
  if (text === '') return <td />
  return (
    <th scope="col" className={classes(number && styles.number)}>
      {text}
    </th>
  )
}

function ReportCell({ text, head, number }: { text: string; head: boolean; number: boolean }) {
  if (head) return <th scope="row">{text}</th>
  return <td className={classes(number && styles.number)}>{text}</td>
}
