import type { ReactNode } from 'react'
import styles from '../../asking/trouble.module.css'
import { Places } from '../../asking/trouble.tsx'
import type { FileProblem } from '../../ficha/document.ts'
import type { Submission } from '../../protocol/bodies.ts'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'

interface Props {
  submission: Submission
  problems: readonly FileProblem[]
  back: ReactNode
}

/** What was sent is there, but this version can't read it: what was received, where it stops, and what to do. */
export function Unreadable({ submission: { receipt }, problems, back }: Props) {
  return (
    <section className={styles.trouble} role="alert">
      <Icon name="x" />
      <div>
        <h2>Esta versión de Cuadra no puede leer lo que se envió</h2>
        <p>
          {receipt.programme}, ficha {receipt.year}: se recibió el {printMoment(receipt.at, CHILE)} con el folio{' '}
          {receipt.folio} y está guardada en el servidor. Recargue la página para usar la última versión; si sigue
          igual, avise a quien administra Cuadra con esta lista.
        </p>
        <Places problems={problems} />
        <div className={styles.actions}>{back}</div>
      </div>
    </section>
  )
}
