import type { TableBlock } from '../../ficha/report-document.ts'
import { isShortTable, isTitleRow, isWideTable } from '../../report/outline.ts'
import { classes } from '../../ui/classes.ts'
import { ReportHeads } from './report-heads.tsx'
import { Notes } from './report-notes.tsx'
import styles from './report-page.module.css'

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
        className={classes(
          styles.frame,
          block.columns.length > CROWDED && styles.crowded,
          isShortTable(block) && styles.short,
        )}
        {...(isWideTable(block) ? slides(block.title) : {})}
      >
        <table>
          <caption>
            <span>{block.title}</span>
          </caption>
          <ReportHeads columns={block.columns} isText={isText} />
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
              <tr key={index} className={rowClass(row, block.totals?.includes(index) ?? false)}>
                {row.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  <ReportCell key={column} text={text} head={column === 0} number={!isText(column)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Notes items={block.notes} />
    </div>
  )
}

const rowClass = (row: readonly string[], isTotal: boolean): string =>
  classes(isTotal ? styles.total : isTitleRow(row) && styles.titleRow)

function ReportCell({ text, head, number }: { text: string; head: boolean; number: boolean }) {
  if (head) return <th scope="row">{text}</th>
  return <td className={classes(number && styles.number)}>{text}</td>
}
