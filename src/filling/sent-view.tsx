import { documentOf } from '../drafts/rescue.ts'
import { writeAnswers } from '../ficha/answers-file.ts'
import { ROLE_NAMES } from '../ficha/status.ts'
import type { Receipt as ReceiptBody } from '../protocol/bodies.ts'
import { useSending } from '../sending/use-sending.ts'
import { Receipt } from '../showing/receipt.tsx'
import { Anchor } from '../ui/anchor.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { saveFile } from './save-file.ts'
import styles from './send.module.css'
import { REPORT } from './stations.ts'
import type { WorkspaceProps } from './workspace.tsx'

/** The receipt, with the file that it answers for. */
export function SentView({ receipt, draft, live, sending, hrefOf }: WorkspaceProps & { receipt: ReceiptBody }) {
  const view = draft.getSnapshot()
  const parcel = useSending(sending, view.ficha.id)
  const save = () => {
    const year = view.ficha.period.year
    const document = parcel?.document ?? documentOf(view, (answers) => writeAnswers(live.edition, year, answers))
    saveFile(`ficha-${receipt.folio}.json`, `${JSON.stringify(document, null, 2)}\n`)
  }
  return (
    <main className={styles.sent} id="contenido">
      <h1>Ficha enviada</h1>
      <p className="dim screen">
        La recibió el servidor y está en revisión. Mientras se revisa, no se puede editar.{' '}
        <Anchor href={hrefOf(REPORT)}>Leer el informe</Anchor>
      </p>
      <Receipt
        receipt={{
          ...receipt,
          who: receipt.by.name,
          role: ROLE_NAMES.contraparte,
          ministry: view.ficha.programme.ministry,
        }}
      >
        {parcel?.document && (
          <Button size="md" onClick={save}>
            <Icon name="dl" small /> Guardar el archivo enviado
          </Button>
        )}
      </Receipt>
    </main>
  )
}
