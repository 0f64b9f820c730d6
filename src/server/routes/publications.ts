import { PublishedFormat } from '../../protocol/publication.ts'
import { ok, refused, respond } from '../outcome.ts'
import { findMarks } from '../storage/publication/fingerprints.ts'
import {
  describeManifest,
  findPublication,
  findPublishedFile,
  type KeptFile,
  listPublishedFiles,
} from '../storage/publication/publications.ts'
import { listPublications } from '../storage/publication/published-list.ts'
import type { Handler } from './handler.ts'

/** Opened by itself the frozen page shows its text and its drawings, runs nothing and asks for nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** The bytes as they were hashed, for ever: no proxy may pack or change them, and who has them needn't ask again. */
const fileResponse = ({ format, name, mediaType, hash, bytes }: KeptFile): Response =>
  new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `${format === 'html' || format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`,
      etag: `"${hash}"`,
      'cache-control': 'public, max-age=31536000, immutable, no-transform',
      'content-security-policy': format === 'html' ? PAGE_POLICY : FILE_POLICY,
    },
  })

export const publications: Handler<'publications'> = async ({ ports: { storage }, query }) =>
  ok(await listPublications(storage, query))

export const publication: Handler<'publication'> = async ({ ports: { storage }, params: { number } }) => {
  const found = await findPublication(storage, number)
  if (!found) return refused('not-found')
  const { actId: _act, fichaId: _ficha, searchName: _search, manifest, ...said } = found
  const files = await listPublishedFiles(storage, number)
  return ok({ ...said, files: [...files, describeManifest(found)] })
}

export const publicationFile: Handler<'publicationFile'> = async ({ ports: { storage }, params }) => {
  const format = PublishedFormat.safeParse(params.format).data
  const found = format && (await findPublishedFile(storage, params.number, format))
  return found ? respond(fileResponse(found)) : refused('not-found')
}

export const fingerprints: Handler<'fingerprints'> = async ({ ports: { storage }, params: { mark } }) =>
  ok({ found: await findMarks(storage, mark) })
