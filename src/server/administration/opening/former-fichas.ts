import { z } from 'zod'
import { FichaDocument } from '../../../ficha/document.ts'
import { type Justification, Period, Programme } from '../../../ficha/period.ts'
import type { Storage } from '../../storage/tables.ts'

/** What a programme's latest earlier ficha says: its last submission, or else what it opened with. */
export interface FormerFicha {
  readonly edition: number
  readonly period: Period
  readonly programme: Programme
  readonly answers: Record<string, unknown>
  readonly justifications: readonly Justification[]
}

const Base = z.record(z.string(), z.unknown())

/** The latest fichas before year t of these programmes, by programme. */
export async function formerFichas(
  storage: Storage,
  t: number,
  programmes: readonly string[],
): Promise<ReadonlyMap<string, FormerFicha>> {
  const rows = await storage
    .selectFrom('fichas')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .select(['fichas.id', 'fichas.programmeId', 'periods.year'])
    .where('fichas.programmeId', 'in', [...programmes])
    .where('periods.year', '<', t)
    .orderBy('periods.year')
    .execute()
  const latest = new Map(rows.map((one) => [one.programmeId, one.id]))
  if (latest.size === 0) return new Map()
  const found = await readFichas(storage, [...latest.values()])
  return new Map(found.map((row) => [row.programmeId, row.canonical === null ? asOpened(row) : asSent(row.canonical)]))
}

const readFichas = (storage: Storage, ids: readonly string[]) =>
  storage
    .selectFrom('fichas')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .leftJoin('submissions', (join) =>
      join.onRef('submissions.fichaId', '=', 'fichas.id').onRef('submissions.iteration', '=', 'fichas.standing'),
    )
    .select(['fichas.programmeId', 'fichas.programme', 'fichas.base', 'fichas.ownFacts', 'periods.facts'])
    .select(['periods.edition', 'submissions.canonical'])
    .where('fichas.id', 'in', [...ids])
    .execute()

type Row = Awaited<ReturnType<typeof readFichas>>[number]

const asSent = (canonical: string): FormerFicha => FichaDocument.parse(JSON.parse(canonical))

const asOpened = ({ edition, programme, base, ownFacts, facts }: Row): FormerFicha => ({
  edition,
  period: Period.parse(JSON.parse(ownFacts ?? facts)),
  programme: Programme.parse(JSON.parse(programme)),
  answers: Base.parse(JSON.parse(base)),
  justifications: [],
})
