import type { FichaDocument } from '../../ficha/document.ts'
import { ROLE_NAMES } from '../../ficha/status.ts'
import type { Receipt as ReceiptBody } from '../../protocol/bodies.ts'
import { Receipt } from '../../showing/receipt/receipt.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/save-file.ts'

interface Props {
  receipt: ReceiptBody
  ministry: string
  /** What it answers for, to be kept as a file. */
  document: FichaDocument | undefined
}

/** A receipt with its files: itself, and what was sent. */
export function KeptReceipt({ receipt, ministry, document }: Props) {
  const saveReceipt = () => saveFile(`recibo-${receipt.folio}.json`, `${JSON.stringify(receipt, null, 2)}\n`)
  const save = () => saveFile(`ficha-${receipt.folio}.json`, `${JSON.stringify(document, null, 2)}\n`)
  return (
    <Receipt receipt={{ ...receipt, who: receipt.by.name, role: ROLE_NAMES.contraparte, ministry }}>
      <Button size="md" onClick={saveReceipt}>
        <Icon name="dl" small /> Guardar el recibo
      </Button>
      {document && (
        <Button size="md" onClick={save}>
          <Icon name="dl" small /> Guardar el archivo enviado
        </Button>
      )}
    </Receipt>
  )
}
