import { sha256 } from '../../ficha/fingerprint.ts'
import { isSending } from '../../ficha/standing.ts'
import { ActName } from '../../ficha/status.ts'
import { type Break, breakAt, type RecordRow, type StoredAct } from './rows.ts'
import { SendingContent } from './sending-content.ts'
import { verifyStoredReceipt } from './verify-stored-receipt.ts'

/** Does what is stored of an act say the same as its link? Undefined when it does. */
export async function verifyAct(row: RecordRow, stored: StoredAct): Promise<Break | undefined> {
  const what = ActName.safeParse(row.name).success ? await whatDiffers(row, stored) : strayRows(stored)
  return what === undefined ? undefined : breakAt(row, what)
}

const strayRows = ({ act, submission }: StoredAct): string | undefined =>
  act || submission ? 'es de administración, pero hay un acto o un envío de una ficha con su identificación' : undefined

async function whatDiffers(row: RecordRow, stored: StoredAct): Promise<string | undefined> {
  const { act, submission } = stored
  if (!act) return 'el acto registrado ya no está: se borró'
  if (act.fichaId !== row.fichaId) return 'el acto guardado es de otra ficha'
  if (act.name !== row.name) return `el acto guardado es otro: ${act.name}`
  if (act.byId !== row.byId) return 'el acto guardado dice otra persona'
  if (act.at !== row.at) return `el acto guardado dice otra hora: ${act.at}`
  if (!isSending(act.name)) return undefined
  if (!submission) return 'lo que se envió ya no está: se borró'
  return whatDiffersInSending(row, submission, stored.findings)
}

async function whatDiffersInSending(
  row: RecordRow,
  submission: NonNullable<StoredAct['submission']>,
  findings: StoredAct['findings'],
): Promise<string | undefined> {
  const content = readContent(row.content)
  if (!content) return 'el contenido registrado no es el de un envío'
  const { fingerprint } = content
  if ((await sha256(submission.canonical)) !== fingerprint) return 'lo enviado cambió: ya no tiene la huella registrada'
  if (submission.fingerprint !== fingerprint) return 'la huella guardada de lo enviado no es la registrada'
  const field = FIELDS.find(([, differs]) => differs(row, submission, content))
  if (field) return field[0]
  const typed = submission.typed === null ? null : await sha256(submission.typed)
  if (typed !== content.typed) return 'cambió lo que se guardó de quién escribió cada celda'
  return whatDiffersInFindings(content, submission, findings) ?? verifyStoredReceipt(row, submission.receipt, content)
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

function readContent(text: string): SendingContent | undefined {
  try {
    return SendingContent.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
