import { sha256Bytes } from '../../ficha/fingerprint.ts'
import { fromBase64, toBase64 } from '../storage/publication/base64.ts'
import { type Break, breakAt, type RecordRow, type StoredAct } from '../storage/record/rows.ts'
import { contentOfFile } from '../storage/record/rows-of-acts.ts'
import type { Storage, Tables } from '../storage/tables.ts'

/** Are the files of a publication, byte for byte, those whose hashes it has? One at a time: each may be megabytes. */
export async function verifyFiles(storage: Storage, row: RecordRow, { files }: StoredAct): Promise<Break | undefined> {
  for (const { number, format, name, hash, encoding } of files) {
    const stored = await contentOfFile(storage, number, format)
    const bytes = stored && bytesOf(stored.content, encoding)
    // The bytes as text again: base64 can be written in more than one way.
    if (!bytes || (await sha256Bytes(bytes)) !== hash || textOf(bytes, encoding) !== stored.content)
      return breakAt(row, `el archivo ${name} de la publicación cambió`)
  }
  return undefined
}

type Encoding = Tables['publicationFiles']['encoding']

/** Undefined when it isn't written so. */
function bytesOf(content: string, encoding: Encoding): Uint8Array<ArrayBuffer> | undefined {
  try {
    return encoding === 'utf8' ? new TextEncoder().encode(content) : fromBase64(content)
  } catch {
    return undefined
  }
}

const textOf = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'utf8' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : toBase64(bytes)
