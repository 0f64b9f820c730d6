import { noteMarks } from '../../report/note-marks.ts'
import styles from './report-page.module.css'

/** Small print under a table or a chart, each note with the mark that it has in print. */
export function Notes({ items }: { items: readonly string[] | undefined }) {
  if (!items || items.length === 0) return null
  const marks = noteMarks(items)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari takes it for no list.
    <ul className={styles.notes} role="list" aria-label="Notas">
      {items.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes may repeat.
        <li key={index}>
          <span>{marks[index]}</span> {text}
        </li>
      ))}
    </ul>
  )
}
