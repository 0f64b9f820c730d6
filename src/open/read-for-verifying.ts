import canonicalize from 'canonicalize'
import { checkDocument, FORMAT, MAX_FILE_BYTES } from '../ficha/document.ts'
import { fingerprint, sha256, sha256Bytes } from '../ficha/fingerprint.ts'
import { Receipt } from '../protocol/bodies.ts'

/** What a file seems to be, by what it says of itself. */
export type VerifiableKind = 'ficha' | 'receipt' | 'file'

/** The fingerprints of a file, the one of its content first; or why there are none. */
export type ReadFile =
  | { readonly is: 'read'; readonly kind: VerifiableKind; readonly marks: readonly string[] }
  | { readonly is: 'empty' | 'huge' | 'unreadable' }

/** No file that Cuadra gives comes near; a larger one would only take the memory of the device. */
const MOST_BYTES = 50_000_000

/** Reads a file on this device: nothing of it leaves it but what these fingerprints are. */
export async function readForVerifying(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { is: 'huge' }
  try {
    const bytes = await file.arrayBuffer()
    if (bytes.byteLength === 0) return { is: 'empty' }
    const said = jsonOf(bytes)
    const content = said === undefined ? undefined : await contentOf(said)
    const whole = await sha256Bytes(bytes)
    return content
      ? { is: 'read', kind: content.kind, marks: [content.mark, whole] }
      : { is: 'read', kind: 'file', marks: [whole] }
  } catch {
    // A folder, or a file that was moved or is on a disk that went away.
    return { is: 'unreadable' }
  }
}

function jsonOf(bytes: ArrayBuffer): unknown {
  if (bytes.byteLength > MAX_FILE_BYTES) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** A ficha by what it says, however its file is written; a receipt by every member that it has. */
async function contentOf(said: unknown): Promise<{ kind: VerifiableKind; mark: string } | undefined> {
  if ((said as { format?: unknown } | null)?.format === FORMAT) {
    const document = checkDocument(said)
    return document.ok ? { kind: 'ficha', mark: await fingerprint(document.value) } : undefined
  }
  return Receipt.safeParse(said).success ? { kind: 'receipt', mark: await sha256(canonicalize(said)!) } : undefined
}
