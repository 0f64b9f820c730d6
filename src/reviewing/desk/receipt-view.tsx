import { Receipt } from '../../showing/receipt/receipt.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { ViewProps } from '../review-props.ts'
import styles from '../review-screen.module.css'

/** The receipt that the institution got for this sending. */
export function ReceiptView({ submission: { receipt, document } }: ViewProps) {
  const save = () => saveFile(`recibo-${receipt.folio}.json`, `${JSON.stringify(receipt, null, 2)}\n`)
  return (
    <main className={classes(styles.wide, styles.alone)} tabIndex={-1} aria-label="Recibo">
      <h1 className="vh">Recibo</h1>
      <Receipt receipt={{ ...receipt, who: receipt.by.name, ministry: document.programme.ministry }}>
        <Button size="md" onClick={save}>
          <Icon name="dl" small /> Guardar el recibo
        </Button>
      </Receipt>
    </main>
  )
}
