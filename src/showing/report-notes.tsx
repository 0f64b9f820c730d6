import styles from './report-page.module.css'

/** Small print under a table or at the end of a section. */
export function Notes({ items }: { items: readonly string[] }) {
  return (
    <ul className={styles.notes} aria-label="Notas">
      {items.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes may repeat.
        <li key={index}>{text}</li>
      ))}
    </ul>
  )
}
