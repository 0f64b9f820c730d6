import { RecordName } from '../ficha/acts.ts'
import { counted } from '../ficha/counted.ts'
import { Receipt } from '../protocol/bodies.ts'
import { printTime } from '../server/printed-time.ts'
import { type Audit, auditRecord } from '../server/record/audit.ts'
import { type ReceiptVerdict, verifyReceipt } from '../server/record/verify-receipt.ts'
import type { Break } from '../server/storage/record/rows.ts'
import type { Storage } from '../server/storage/tables.ts'
import { sayAct } from '../showing/record/act-words.ts'
import { textOf, UnreadableFile } from './load-ficha.ts'
import type { CommandOutcome } from './outcome.ts'
import { withStoredDatabase } from './own-database.ts'

interface Kept {
  readonly file: string
  readonly receipt: Receipt
}

/** Verifies the record of this server's database, and holds it against receipts that were kept outside. */
export async function audit(files: readonly string[]): Promise<CommandOutcome> {
  const kept = files.map((file) => ({ file, receipt: readReceipt(file) }))
  // All of it as it stood at one moment, whatever is recorded meanwhile.
  return withStoredDatabase((storage) =>
    storage
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((within) => auditWithin(within, kept)),
  )
}

async function auditWithin(storage: Storage, kept: readonly Kept[]): Promise<CommandOutcome> {
  const audited = await auditRecord(storage)
  const lines = [sayAudit(audited)]
  let isWhole = audited.is === 'whole'
  for (const { file, receipt } of kept) {
    const verdict = await verifyReceipt(storage, receipt)
    isWhole &&= verdict.is === 'there'
    lines.push(sayVerdict(file, receipt, verdict))
  }
  return { output: `${lines.join('\n')}\n`, code: isWhole ? 0 : 1 }
}

function readReceipt(file: string): Receipt {
  try {
    return Receipt.parse(JSON.parse(textOf(file)))
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile([{ where: file, what: 'no es un recibo de Cuadra (recibo-FOLIO.json)' }])
  }
}

function sayAudit(audited: Audit): string {
  if (audited.is === 'broken') return sayBreak(audited.break)
  const { acts, sendings, head } = audited
  const found = `${counted(acts, 'acto', 'actos')}, ${counted(sendings, 'envío', 'envíos')}`
  return `El registro está entero: ${found}. Termina en la posición ${head.position}, huella ${head.hash}.`
}

/** The first break: where, which act of which ficha, when, who, and what differs. */
function sayBreak({ position, act, name, content, ficha, at, by, what }: Break): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['acto', [name && printAct(name, content), act].filter(Boolean).join(', ')],
    ['ficha', ficha ?? undefined],
    ['cuándo', at && printWhen(at)],
    ['quién', by],
    ['qué difiere', what],
  ]
  const told = lines.filter(([, text]) => text).map(([label, text]) => `  ${label}: ${text}`)
  return [`El registro está roto${position === undefined ? '' : ` en la posición ${position}`}:`, ...told].join('\n')
}

/** In words, as far as name and content still say them. */
function printAct(name: string, content: string | undefined): string {
  const known = RecordName.safeParse(name)
  return known.success && content !== undefined ? sayAct(known.data, readContent(content)) : name
}

function readContent(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** What was tampered with may be no time at all. */
const printWhen = (at: string): string => (Number.isNaN(Date.parse(at)) ? at : printTime(at))

const sayVerdict = (file: string, { folio }: Receipt, verdict: ReceiptVerdict): string =>
  verdict.is === 'there'
    ? `${file}: el envío ${folio} está en el registro, posición ${verdict.position}, tal como dice el recibo.`
    : `${file}: la base no corresponde a este recibo (folio ${folio}): ${verdict.what}.`
