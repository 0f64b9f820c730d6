import canonicalize from 'canonicalize'
import { sha256 } from '../../ficha/fingerprint.ts'
import type { RecordRow, StoredAct } from '../storage/record/rows.ts'
import { SendingContent } from '../storage/record/sending-content.ts'

/** Is what was sent, with its findings, receipt and fingerprints, what its entry says? What differs, in Spanish. */
export async function whatDiffersInSending(
  row: RecordRow,
  recorded: unknown,
  { submission, findings, fingerprints }: StoredAct,
): Promise<string | undefined> {
  const { data: content } = SendingContent.safeParse(recorded)
  if (!content) return 'el contenido registrado no es el de un envío'
  if (!submission) return 'lo que se envió ya no está: se borró'
  const { fingerprint } = content
  if ((await sha256(submission.canonical)) !== fingerprint) return 'lo enviado cambió: ya no tiene la huella registrada'
  if (submission.fingerprint !== fingerprint) return 'la huella guardada de lo enviado no es la registrada'
  const field = FIELDS.find(([, differs]) => differs(row, submission, content))
  if (field) return field[0]
  const typed = submission.typed === null ? null : await sha256(submission.typed)
  if (typed !== content.typed) return 'cambió lo que se guardó de quién escribió cada celda'
  return (
    whatDiffersInFindings(content, submission, findings) ??
    (await verifyStoredReceipt(row, submission.receipt, content)) ??
    whatDiffersInFingerprints(row, submission, fingerprints)
  )
}

type Differs = (row: RecordRow, stored: NonNullable<StoredAct['submission']>, content: SendingContent) => boolean

const FIELDS: readonly (readonly [string, Differs])[] = [
  ['lo enviado figura en otra ficha', (row, stored) => stored.fichaId !== row.fichaId],
  ['lo enviado figura con otra hora', (row, stored) => stored.at !== row.at],
  ['el folio guardado no es el registrado', (_row, stored, content) => stored.folio !== content.folio],
  ['la iteración guardada no es la registrada', (_row, stored, content) => stored.iteration !== content.iteration],
  [
    'las fechas del período guardadas con el envío no son las registradas',
    (_row, stored, content) => stored.opens !== content.opens || stored.closes !== content.closes,
  ],
]

function whatDiffersInFindings(
  { findings: recorded }: SendingContent,
  { findingCount }: NonNullable<StoredAct['submission']>,
  stored: StoredAct['findings'],
): string | undefined {
  if (findingCount !== recorded.length) return `dice ${findingCount} hallazgos y se registraron ${recorded.length}`
  if (stored.length !== recorded.length) return `hay ${stored.length} hallazgos y se registraron ${recorded.length}`
  const index = stored.findIndex(({ position, rule, title, severity }, at) => {
    const one = recorded[at]!
    return position !== at || rule !== one.rule || title !== one.title || severity !== one.severity
  })
  return index < 0 ? undefined : `el hallazgo ${index + 1} no es el registrado (${recorded[index]!.title})`
}

/** Whoever holds a copy finds it by these: of what was sent, and of its receipt as data. */
async function whatDiffersInFingerprints(
  { actId, fichaId }: RecordRow,
  { fingerprint, receipt }: NonNullable<StoredAct['submission']>,
  stored: StoredAct['fingerprints'],
): Promise<string | undefined> {
  const due = { receipt: await sha256(canonicalize(JSON.parse(receipt))!), sent: fingerprint }
  const isDue = stored.every(
    (one) => one.fichaId === fichaId && one.actId === actId && due[one.kind as 'sent'] === one.hash,
  )
  return isDue && stored.length === 2
    ? undefined
    : 'las huellas con que se busca lo enviado no son las que se guardaron'
}

/** Is the receipt, letter by letter, the one that was given? What differs, in Spanish. */
async function verifyStoredReceipt(
  { position, hash }: RecordRow,
  text: string,
  content: SendingContent,
): Promise<string | undefined> {
  const read = readObject(text)
  if (!read) return 'el recibo guardado no se puede leer'
  const { record, ...rest } = read
  if ((await sha256(JSON.stringify(rest))) !== content.receipt) return 'el recibo guardado cambió: no es el que se dio'
  const entry = content.afterwards ? undefined : { position, hash }
  if (JSON.stringify(record) !== JSON.stringify(entry))
    return 'el recibo guardado nombra otro eslabón: se cambió el eslabón o el recibo'
  // Spaces, or a member told twice, would be read over.
  return text === JSON.stringify(entry ? { ...rest, record: entry } : rest)
    ? undefined
    : 'el recibo guardado no está escrito como se dio'
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
