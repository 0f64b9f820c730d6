import { sha256 } from '../../ficha/fingerprint.ts'
import type { RecordRow } from '../storage/record/rows.ts'
import type { SendingContent } from '../storage/record/sending-content.ts'

/** Is the receipt, letter by letter, the one that was given? What differs, in Spanish. */
export async function verifyStoredReceipt(
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
