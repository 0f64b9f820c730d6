import { Receipt } from '../showing/receipt.tsx'
import { classes } from '../ui/classes.ts'
import type { ViewProps } from './review-desk.tsx'
import styles from './review-page.module.css'

/** The receipt that the institution got for this sending. */
export function ReceiptView({ submission: { receipt, document } }: ViewProps) {
  return (
    <main className={classes(styles.wide, styles.alone)} tabIndex={-1} aria-label="Recibo">
      <h1 className="vh">Recibo</h1>
      <Receipt receipt={{ ...receipt, who: receipt.by.name, ministry: document.programme.ministry }} />
    </main>
  )
}
