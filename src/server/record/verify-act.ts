import { z } from 'zod'
import { isSending } from '../../ficha/lifecycle.ts'
import { ActName } from '../../ficha/status.ts'
import { type Break, breakAt, type RecordRow, type StoredAct } from '../storage/record/rows.ts'
import { StoredHashes, whatDiffersInRows } from '../storage/record/stored-rows.ts'
import { whatDiffersInSending } from './verify-sending.ts'

/** What the content of every act of a ficha says; acts that are older than a member don't. */
const Recorded = z.object({
  version: z.number().int().optional(),
  /** Hash of what was asked for. */
  asked: z.string().optional(),
  stored: StoredHashes.optional(),
})

/** Does what is stored of an act say the same as its entry? Undefined when it does. */
export async function verifyAct(row: RecordRow, stored: StoredAct): Promise<Break | undefined> {
  const what = ActName.safeParse(row.name).success ? await whatDiffers(row, stored) : strayRows(stored)
  return what === undefined ? undefined : breakAt(row, what)
}

const strayRows = ({ act, submission }: StoredAct): string | undefined =>
  act || submission ? 'es de administración, pero hay un acto o un envío de una ficha con su identificación' : undefined

async function whatDiffers(row: RecordRow, stored: StoredAct): Promise<string | undefined> {
  const { act } = stored
  if (!act) return 'el acto registrado ya no está: se borró'
  const content = readContent(row.content)
  const { data: recorded } = Recorded.safeParse(content)
  if (!recorded) return 'el contenido registrado no es el de un acto de una ficha'
  const what = whatDiffersInAct(row, act, recorded)
  if (what) return what
  if (!isSending(act.name)) return whatDiffersInRows(recorded.stored, stored)
  // Its fingerprints are those of what was sent and of its receipt.
  const rows = { ...stored, fingerprints: [] }
  return (await whatDiffersInSending(row, content, stored)) ?? whatDiffersInRows(recorded.stored, rows)
}

function whatDiffersInAct(
  row: RecordRow,
  act: NonNullable<StoredAct['act']>,
  { version, asked }: z.infer<typeof Recorded>,
): string | undefined {
  if (act.fichaId !== row.fichaId) return 'el acto guardado es de otra ficha'
  if (act.name !== row.name) return `el acto guardado es otro: ${act.name}`
  if (act.byId !== row.byId) return 'el acto guardado dice otra persona'
  if (act.at !== row.at) return `el acto guardado dice otra hora: ${act.at}`
  if (act.version !== (version ?? null)) return 'el acto guardado dice otra versión de la ficha'
  return act.asked === (asked ?? null) ? undefined : 'el acto guardado dice que se pidió otra cosa'
}

function readContent(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
