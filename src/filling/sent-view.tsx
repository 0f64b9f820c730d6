import type { ReactNode } from 'react'
import type { FichaDocument } from '../ficha/document.ts'
import { ROLE_NAMES } from '../ficha/status.ts'
import type { Receipt as ReceiptBody } from '../protocol/bodies.ts'
import { Receipt } from '../showing/receipt.tsx'
import { Anchor } from '../ui/anchor.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useFocusLeft } from '../ui/use-focus-left.ts'
import styles from './send.module.css'
import { REPORT } from './stations.ts'
import type { WorkspaceProps } from './workspace.tsx'

interface Props extends WorkspaceProps {
  receipt: ReceiptBody
  /** What was sent, to be kept as a file. */
  document: FichaDocument | undefined
  children?: ReactNode
}

/** The receipt, with the file that it answers for. */
export function SentView({ receipt, document, draft, hrefOf, children }: Props) {
  const place = useFocusLeft<HTMLElement>()
  const saveReceipt = () => saveFile(`recibo-${receipt.folio}.json`, `${JSON.stringify(receipt, null, 2)}\n`)
  const save = () => saveFile(`ficha-${receipt.folio}.json`, `${JSON.stringify(document, null, 2)}\n`)
  return (
    <main ref={place} className={styles.sent} id="contenido" tabIndex={-1}>
      <h1>Ficha enviada</h1>
      {children}
      <p className="dim screen">
        La recibió el servidor y está en revisión. Mientras se revisa, no se puede editar.{' '}
        <Anchor href={hrefOf(REPORT)}>Leer el informe</Anchor>
      </p>
      <Receipt
        receipt={{
          ...receipt,
          who: receipt.by.name,
          role: ROLE_NAMES.contraparte,
          ministry: draft.getSnapshot().ficha.programme.ministry,
        }}
      >
        <Button size="md" onClick={saveReceipt}>
          <Icon name="dl" small /> Guardar el recibo
        </Button>
        {document && (
          <Button size="md" onClick={save}>
            <Icon name="dl" small /> Guardar el archivo enviado
          </Button>
        )}
      </Receipt>
    </main>
  )
}
