import type { Storage, Tables } from '../tables.ts'
import type { StoredRows } from './stored-rows.ts'

/** What each of these acts stored beside its own row and what was sent, for every one of them. */
export async function rowsOfActs(storage: Storage, acts: readonly string[]): Promise<(act: string) => StoredRows> {
  const ids = [...acts]
  const observations = await storage.selectFrom('observations').selectAll().where('id', 'in', ids).execute()
  const remarks = await remarksOf(storage, ids)
  const evaluations = await storage.selectFrom('evaluations').selectAll().where('actId', 'in', ids).execute()
  const publications = await storage.selectFrom('publications').selectAll().where('actId', 'in', ids).execute()
  const files = publications.length > 0 ? await filesOf(storage, publications) : []
  const fingerprints = await fingerprintsOf(storage, ids)
  return (act) => {
    const publication = publications.find((one) => one.actId === act) ?? null
    return {
      observation: observations.find((one) => one.id === act) ?? null,
      remarks: remarks.filter((one) => one.actId === act),
      evaluation: evaluations.find((one) => one.actId === act) ?? null,
      publication,
      files: files.filter((one) => one.number === publication?.number),
      fingerprints: fingerprints.filter((one) => one.actId === act),
    }
  }
}

const remarksOf = (storage: Storage, acts: string[]) =>
  storage
    .selectFrom('remarks')
    .selectAll()
    .where('actId', 'in', acts)
    .orderBy('observationId')
    .orderBy('position')
    .execute()

/** Without their content, which may be megabytes: it is held against their hash one by one. */
const filesOf = (storage: Storage, publications: readonly Pick<Tables['publications'], 'number'>[]) =>
  storage
    .selectFrom('publicationFiles')
    .select(['number', 'format', 'name', 'mediaType', 'hash', 'size', 'encoding'])
    .where(
      'number',
      'in',
      publications.map((one) => one.number),
    )
    .orderBy('number')
    .orderBy('format')
    .execute()

const fingerprintsOf = (storage: Storage, acts: string[]) =>
  storage.selectFrom('fingerprints').selectAll().where('actId', 'in', acts).orderBy('kind').orderBy('hash').execute()

/** The content of a file of a publication, as it is stored. */
export const contentOfFile = (storage: Storage, number: string, format: string) =>
  storage
    .selectFrom('publicationFiles')
    .select(['content', 'encoding'])
    .where('number', '=', number)
    .where('format', '=', format)
    .executeTakeFirst()
