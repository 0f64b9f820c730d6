import canonicalize from 'canonicalize'
import { Programme } from '../../ficha/period.ts'
import type { ChangeEvent } from '../database/change-broadcast.ts'
import { DEADLINE } from '../storage/deadline.ts'
import { keepInbox } from '../storage/inbox/inbox-rows.ts'
import { readKnown } from '../storage/known-of-programme.ts'
import type { Storage } from '../storage/tables.ts'
import { inChunks } from './in-chunks.ts'

/** Fichas that take changes in: never sent, whose deadline is not over. What was sent stays as it was. */
const unsentFichas = (storage: Storage, now: Date) =>
  storage
    .selectFrom('fichas')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .innerJoin('programmes', 'programmes.id', 'fichas.programmeId')
    .innerJoin('services', 'services.id', 'programmes.serviceId')
    .innerJoin('ministries', 'ministries.id', 'services.ministryId')
    .leftJoin('groupAverages', (join) =>
      join
        .onRef('groupAverages.periodId', '=', 'fichas.periodId')
        .onRef('groupAverages.programmeId', '=', 'fichas.programmeId'),
    )
    .where('fichas.status', 'in', ['unstarted', 'editing'])
    .where('fichas.iteration', '=', 0)
    .where(DEADLINE, '>=', now.toISOString())
    .select(['fichas.id', 'fichas.programme', 'fichas.serviceId as before', 'programmes.id as programmeId'])
    .select(['programmes.name', 'programmes.known', 'services.id as serviceId', 'services.name as service'])
    .select(['ministries.name as ministry', 'groupAverages.average'])

/** What a ficha is told of its programme. */
export interface ProgrammeRow {
  readonly programmeId: string
  readonly name: string
  readonly known: string
  readonly service: string
  readonly ministry: string
  readonly average: string | null
}

/** The programme as a ficha carries it; `former` comes with the ficha. */
export const programmeOf = (row: ProgrammeRow, former: Programme['former']): Programme => ({
  id: row.programmeId,
  name: row.name,
  service: row.service,
  ministry: row.ministry,
  ...readKnown(row.known),
  ...(row.average !== null && { groupAdministrationAverage: row.average }),
  ...(former && { former }),
})

/** Brings the fichas of these programmes up to what is known of them now. Gives those that changed. */
export const refreshFichas = (storage: Storage, now: Date, programmes: readonly string[]): Promise<ChangeEvent[]> =>
  inChunks(programmes, async (chunk) => {
    const rows = await unsentFichas(storage, now)
      .where('programmes.id', 'in', [...chunk])
      .execute()
    const changed: ChangeEvent[] = []
    for (const row of rows) {
      const { former } = Programme.parse(JSON.parse(row.programme))
      const programme = programmeOf(row, former)
      if (canonicalize(programme) === canonicalize(JSON.parse(row.programme)) && row.serviceId === row.before) continue
      const { numUpdatedRows } = await storage
        .updateTable('fichas')
        .set((old) => ({
          programme: JSON.stringify(programme),
          serviceId: row.serviceId,
          version: old('version', '+', 1),
        }))
        .where('id', '=', row.id)
        .where('iteration', '=', 0)
        .executeTakeFirst()
      if (numUpdatedRows === 1n) changed.push({ ficha: row.id, service: row.serviceId })
    }
    await keepInbox(storage, { is: 'programmes', ids: chunk })
    return changed
  })

/** The same for all programmes of institutions that were renamed or moved, by their keys. */
export async function renameInFichas(storage: Storage, now: Date, keys: readonly string[]): Promise<ChangeEvent[]> {
  const ids = (kind: string) => keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length))
  await keepInbox(storage, { is: 'services', ids: ids('service:') })
  await keepInbox(storage, { is: 'ministries', ids: ids('ministry:') })
  const programmes = await inChunks(ids('service:'), (chunk) =>
    storage
      .selectFrom('programmes')
      .select('id')
      .where('serviceId', 'in', [...chunk])
      .execute(),
  )
  const ofMinistries = await inChunks(ids('ministry:'), (chunk) =>
    storage
      .selectFrom('programmes')
      .innerJoin('services', 'services.id', 'programmes.serviceId')
      .select('programmes.id')
      .where('services.ministryId', 'in', [...chunk])
      .execute(),
  )
  return refreshFichas(storage, now, [...new Set([...programmes, ...ofMinistries].map((one) => one.id))])
}
