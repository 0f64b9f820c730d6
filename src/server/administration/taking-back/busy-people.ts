import type { Storage } from '../../storage/tables.ts'
import { inChunks } from '../in-chunks.ts'
import type { RecordedLoad } from './loaded-rows.ts'

type Since = Pick<RecordedLoad, 'position' | 'at'>

/** Who of these people did something that was recorded, or wrote in a ficha, since. */
export async function busySince(
  storage: Storage,
  people: readonly string[],
  since: Since,
): Promise<ReadonlySet<string>> {
  const done = await doneSince(storage, people, since)
  return new Set(done.map(({ byId }) => byId!))
}

/** Who did so in the fichas of a service, as 'person service' and 'person ministry'. */
export async function busyInServices(
  storage: Storage,
  people: readonly string[],
  since: Since,
): Promise<ReadonlySet<string>> {
  const done = await doneSince(storage, people, since)
  return new Set(done.flatMap(({ byId, serviceId, ministryId }) => [`${byId} ${serviceId}`, `${byId} ${ministryId}`]))
}

/** What they did, and wrote: each by whom and in whose ficha; some acts are of none. */
async function doneSince(storage: Storage, people: readonly string[], { position, at }: Since) {
  const acted = await inChunks(people, (chunk) =>
    storage
      .selectFrom('record')
      .leftJoin('fichas', 'fichas.id', 'record.fichaId')
      .leftJoin('services', 'services.id', 'fichas.serviceId')
      .select(['byId', 'serviceId', 'ministryId'])
      .distinct()
      .where('byId', 'in', [...chunk])
      .where('position', '>', position)
      .execute(),
  )
  const wrote = await inChunks(people, (chunk) =>
    storage
      .selectFrom('journal')
      .innerJoin('fichas', 'fichas.id', 'journal.fichaId')
      .innerJoin('services', 'services.id', 'fichas.serviceId')
      .select(['byId', 'serviceId', 'ministryId'])
      .distinct()
      .where('byId', 'in', [...chunk])
      .where('receivedAt', '>=', at)
      .execute(),
  )
  return [...acted, ...wrote]
}
