import { PublishedFormat } from '../../protocol/publication.ts'
import { ok, refused, respond } from '../outcome.ts'
import { findMarks } from '../storage/publication/fingerprints.ts'
import {
  describeManifest,
  findPublication,
  findPublishedFile,
  listPublishedFiles,
} from '../storage/publication/publications.ts'
import { listPublications } from '../storage/publication/published-list.ts'
import { fileResponse } from './file-response.ts'
import type { Handler } from './handler.ts'

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
