import canonicalize from 'canonicalize'
import { sha256 } from '../../../ficha/fingerprint.ts'
import { makePublicationNumber } from '../../../protocol/folio.ts'
import {
  MANIFEST_FORMAT,
  type Manifest,
  type PublishedFile,
  type PublishedFormat,
} from '../../../protocol/publication.ts'
import { searchable } from '../searchable.ts'
import type { Storage } from '../tables.ts'
import { fromBase64, toBase64 } from './base64.ts'

/** A file as it is kept for ever. */
export interface FrozenFile {
  readonly format: Exclude<PublishedFormat, 'manifest'>
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes. */
  readonly hash: string
}

/** What is to be published: all that its manifest says, but for the number. */
export interface ToPublish extends Omit<Manifest, 'format' | 'number' | 'files'> {
  readonly actId: string
  readonly files: readonly FrozenFile[]
}

/** The number that it got, and what is recorded of it. */
export interface StoredPublication {
  readonly number: string
  readonly fingerprint: string
  readonly files: readonly { readonly format: string; readonly hash: string }[]
}

/** Stores a publication under the next number of its year. To be called in the transaction of its act. */
export async function storePublication(within: Storage, toPublish: ToPublish): Promise<StoredPublication> {
  const { actId, files, evaluation, ...said } = toPublish
  const number = await nextNumber(within, said.year)
  const manifest = manifestOf(number, toPublish)
  const fingerprint = await sha256(manifest)
  const { ficha: fichaId, programme, service, ministry } = said
  const { year, edition, iteration, at, sent } = said
  const names = {
    programme,
    service,
    ministry,
    searchName: searchable(`${programme} ${service} ${ministry} ${number}`),
  }
  await within
    .insertInto('publications')
    .values({ number, actId, fichaId, year, edition, iteration, ...names, at, sent, fingerprint, manifest })
    .execute()
  for (const file of files) await within.insertInto('publicationFiles').values(rowOf(number, file)).execute()
  const hashes = [
    { hash: fingerprint, kind: 'publication' },
    ...files.map(({ hash, format }) => ({ hash, kind: format })),
  ]
  await within
    .insertInto('fingerprints')
    .values(hashes.map((one) => ({ ...one, actId, fichaId })))
    .execute()
  return { number, fingerprint, files: files.map(({ format, hash }) => ({ format, hash })) }
}

/** The exact text whose hash is the fingerprint of the publication. */
function manifestOf(number: string, { actId: _actId, files, ...said }: ToPublish): string {
  const listed = files.map(({ format, name, hash, bytes }) => ({ format, name, hash, size: bytes.length }))
  return canonicalize({ format: MANIFEST_FORMAT, number, ...said, files: listed } satisfies Manifest)!
}

async function nextNumber(within: Storage, year: number): Promise<string> {
  const { last } = await within
    .insertInto('publicationNumbers')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((row) => ({ last: row('publicationNumbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return makePublicationNumber(year, last)
}

/** Columns are text: what isn't goes in as base64, and what begins with a byte order mark, which some engines drop. */
function rowOf(number: string, { format, name, mediaType, hash, bytes }: FrozenFile) {
  const isText = /html|json/.test(mediaType)
  const content = isText ? new TextDecoder().decode(bytes) : toBase64(bytes)
  const encoding = isText ? ('utf8' as const) : ('base64' as const)
  return { number, format, name, mediaType, hash, size: bytes.length, encoding, content }
}

/** The publication of a ficha; undefined while there is none. */
export const publicationOf = (storage: Storage, fichaId: string) =>
  storage
    .selectFrom('publications')
    .select(['number', 'at', 'fingerprint'])
    .where('fichaId', '=', fichaId)
    .executeTakeFirst()

/** A publication by its number, with its manifest. */
export const findPublication = (storage: Storage, number: string) =>
  storage.selectFrom('publications').selectAll().where('number', '=', number).executeTakeFirst()

/** Its files without their content, in the order of their names. */
export async function listPublishedFiles(storage: Storage, number: string) {
  const rows = await storage
    .selectFrom('publicationFiles')
    .select(['format', 'name', 'mediaType', 'hash', 'size'])
    .where('number', '=', number)
    .execute()
  const order: readonly string[] = ['pdf', 'xlsx', 'html', 'json', 'factors']
  return rows
    .sort((a, b) => order.indexOf(a.format) - order.indexOf(b.format))
    .map((row) => ({ ...row, format: row.format as PublishedFormat }))
}

/** A frozen file with its bytes. */
export interface KeptFile extends PublishedFile {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** One of its files whole; the manifest is the one that its own fingerprint covers. */
export async function findPublishedFile(
  storage: Storage,
  number: string,
  format: PublishedFormat,
): Promise<KeptFile | undefined> {
  if (format === 'manifest') {
    const found = await findPublication(storage, number)
    return found && { ...describeManifest(found), bytes: new TextEncoder().encode(found.manifest) }
  }
  const row = await storage
    .selectFrom('publicationFiles')
    .selectAll()
    .where('number', '=', number)
    .where('format', '=', format)
    .executeTakeFirst()
  if (!row) return undefined
  const { name, mediaType, hash, size, encoding, content } = row
  const bytes = encoding === 'base64' ? fromBase64(content) : new TextEncoder().encode(content)
  return { format, name, mediaType, hash, size, bytes }
}

/** The manifest as a file among the others. */
export const describeManifest = (of: {
  readonly number: string
  readonly manifest: string
  readonly fingerprint: string
}): PublishedFile => ({
  format: 'manifest',
  name: `manifiesto-${of.number}.json`,
  mediaType: 'application/json; charset=utf-8',
  hash: of.fingerprint,
  size: new TextEncoder().encode(of.manifest).length,
})
