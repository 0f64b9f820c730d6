import { Receipt } from '../../../protocol/bodies.ts'
import { isPublicationNumber } from '../../../protocol/folio.ts'
import { type FoundMark, PublishedFormat } from '../../../protocol/publication.ts'
import { withdrawnOf } from '../review/iterations.ts'
import type { Storage } from '../tables.ts'

/** What is known under a mark that stands on a paper or in a file: a fingerprint, the number of a publication, a folio. */
export async function findMarks(storage: Storage, mark: string): Promise<FoundMark[]> {
  if (/^[0-9a-f]{64}$/.test(mark)) return [...(await publishedBy(storage, mark)), ...(await sentBy(storage, mark))]
  const publication = isPublicationNumber(mark)
    ? published(storage).where('publications.number', '=', mark)
    : // Folios follow one another: who tries them all learns of no ficha that isn't public.
      published(storage)
        .innerJoin('submissions', (join) =>
          join
            .onRef('submissions.fichaId', '=', 'publications.fichaId')
            .onRef('submissions.iteration', '=', 'publications.iteration'),
        )
        .where('submissions.folio', '=', mark)
  return (await publication.execute()).map((row) => ({ is: 'published', ...row, format: null }))
}

const published = (storage: Storage) =>
  storage
    .selectFrom('publications')
    .select(['publications.number', 'publications.programme', 'publications.service', 'publications.year'])
    .select('publications.at')

/** A file of a publication, or its manifest. */
async function publishedBy(storage: Storage, hash: string): Promise<FoundMark[]> {
  const rows = await published(storage)
    .innerJoin('fingerprints', 'fingerprints.actId', 'publications.actId')
    .select('fingerprints.kind')
    .where('fingerprints.hash', '=', hash)
    .orderBy('publications.number')
    .execute()
  return rows.map(({ kind, ...row }) => ({
    is: 'published',
    ...row,
    format: PublishedFormat.parse(kind === 'publication' ? 'manifest' : kind),
  }))
}

/** Something that was sent, by its content or by its receipt; the last one first. */
async function sentBy(storage: Storage, hash: string): Promise<FoundMark[]> {
  const rows = await storage
    .selectFrom('fingerprints')
    .innerJoin('submissions', 'submissions.actId', 'fingerprints.actId')
    .innerJoin('fichas', 'fichas.id', 'fingerprints.fichaId')
    .leftJoin('publications', (join) =>
      join
        .onRef('publications.fichaId', '=', 'submissions.fichaId')
        .onRef('publications.iteration', '=', 'submissions.iteration'),
    )
    .select([
      'fingerprints.kind',
      'submissions.iteration',
      'submissions.folio',
      'submissions.at',
      'submissions.receipt',
    ])
    .select(['fichas.id', 'fichas.standing', 'publications.number as publication'])
    .where('fingerprints.hash', '=', hash)
    .where('fingerprints.kind', 'in', ['sent', 'receipt'])
    .orderBy('submissions.iteration', 'desc')
    .execute()
  return Promise.all(rows.map((row) => toFound(storage, row)))
}

interface SentRow {
  readonly kind: string
  readonly iteration: number
  readonly folio: string
  readonly at: string
  readonly receipt: string
  readonly id: string
  readonly standing: number
  readonly publication: string | null
}

/** Names as they were when it was sent; not who sent it. */
async function toFound(storage: Storage, row: SentRow): Promise<FoundMark> {
  const { kind, iteration, folio, at, standing, publication } = row
  const { programme, service, year } = Receipt.parse(JSON.parse(row.receipt))
  const isWithdrawn = async () => (await withdrawnOf(storage, row.id)).has(iteration)
  const state = iteration === standing ? 'holds' : (await isWithdrawn()) ? 'withdrawn' : 'superseded'
  return { is: kind as 'sent' | 'receipt', programme, service, year, at, folio, iteration, state, publication }
}
