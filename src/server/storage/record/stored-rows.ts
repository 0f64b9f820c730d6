import canonicalize from 'canonicalize'
import { z } from 'zod'
import { sha256 } from '../../../ficha/fingerprint.ts'
import type { Tables } from '../tables.ts'

/** What an act stored beside its own row and what was sent; null and [] where it stored none. In a fixed order. */
export interface StoredRows {
  readonly observation: Tables['observations'] | null
  readonly remarks: readonly Tables['remarks'][]
  readonly evaluation: Tables['evaluations'] | null
  readonly publication: Tables['publications'] | null
  readonly files: readonly Omit<Tables['publicationFiles'], 'content'>[]
  readonly fingerprints: readonly Tables['fingerprints'][]
}

/** Those that an entry covers, each by a hash of its own so that a break can be named. */
const PARTS = ['observation', 'remarks', 'evaluation', 'publication', 'files', 'fingerprints'] as const
type Part = (typeof PARTS)[number]

const PART_NAMES: Readonly<Record<Part, string>> = {
  observation: 'la observación',
  remarks: 'lo que se dijo en una observación',
  evaluation: 'la evaluación',
  publication: 'la publicación',
  files: 'la lista de archivos de la publicación',
  fingerprints: 'la lista de huellas de la publicación',
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** By part, SHA-256 of what was stored; a part that isn't there stored nothing. */
export const StoredHashes = z.partialRecord(z.enum(PARTS), hash)
export type StoredHashes = z.infer<typeof StoredHashes>

const names = <T>(...columns: readonly (keyof T & string)[]): readonly (keyof T & string)[] => columns

/** The columns that are hashed. Their form is frozen: a column of a later version is covered in another way. */
const COLUMNS = {
  // Its state goes on with its thread: it is held against it.
  observation: names<Tables['observations']>(
    ...(['id', 'fichaId', 'number', 'iteration', 'placeKind', 'placeAt', 'label', 'shown'] as const),
  ),
  remarks: names<Tables['remarks']>(
    ...(['observationId', 'position', 'actId', 'fichaId', 'seq', 'kind', 'text', 'byId', 'at', 'iteration'] as const),
  ),
  evaluation: names<Tables['evaluations']>('actId', 'fichaId', 'seq', 'byId', 'at', 'evaluation'),
  publication: names<Tables['publications']>(
    ...(['number', 'actId', 'fichaId', 'year', 'edition', 'iteration', 'programme', 'service', 'ministry'] as const),
    ...(['searchName', 'at', 'sent', 'fingerprint', 'manifest'] as const),
  ),
  files: names<Tables['publicationFiles']>('number', 'format', 'name', 'mediaType', 'hash', 'size', 'encoding'),
  fingerprints: names<Tables['fingerprints']>('hash', 'kind', 'actId', 'fichaId'),
} satisfies Record<Part, readonly string[]>

/** The hashes of what an act stored, for its entry. */
export async function hashStored(rows: StoredRows): Promise<StoredHashes> {
  const hashes: StoredHashes = {}
  for (const part of PARTS) {
    const some = [rows[part] ?? []].flat() as readonly object[]
    if (some.length > 0) hashes[part] = await sha256(canonicalize(some.map((row) => picked(row, COLUMNS[part])))!)
  }
  return hashes
}

const picked = (row: object, columns: readonly string[]): unknown[] =>
  columns.map((column) => (row as Record<string, unknown>)[column])

/** What differs between what is stored of an act and what its entry says, in Spanish; undefined when nothing does. */
export async function whatDiffersInRows(recorded: StoredHashes = {}, rows: StoredRows): Promise<string | undefined> {
  const now = await hashStored(rows)
  const part = PARTS.find((one) => now[one] !== recorded[one])
  if (!part) return undefined
  if (!now[part]) return `se borró algo que el acto guardó: ${PART_NAMES[part]}`
  return recorded[part]
    ? `cambió algo que el acto guardó: ${PART_NAMES[part]}`
    : `hay algo que el acto no guardó: ${PART_NAMES[part]}`
}
