import { Button } from '../../ui/button.tsx'
import styles from './load-page.module.css'

interface Props {
  sheets: readonly string[]
  onSheet: (name: string) => void
}

/** The other sheets of a workbook, each with its button: the table may stand there. */
export function OtherSheets({ sheets, onSheet }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend.
    <div className={styles.actions} role="group" aria-label="Otras hojas del archivo">
      {sheets.map((name) => (
        <Button key={name} onClick={() => onSheet(name)}>
          Leer la hoja «{name}»
        </Button>
      ))}
    </div>
  )
}
