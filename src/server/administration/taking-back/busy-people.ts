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
  const acted = await inChunks(people, (chunk) =>
    storage
      .selectFrom('record')
      .select('byId')
      .distinct()
      .where('byId', 'in', [...chunk])
      .where('position', '>', since.position)
      .execute(),
  )
  const wrote = await inChunks(people, (chunk) =>
    storage
      .selectFrom('journal')
      .select('byId')
      .distinct()
      .where('byId', 'in', [...chunk])
      .where('receivedAt', '>=', since.at)
      .execute(),
  )
  return new Set([...acted, ...wrote].map(({ byId }) => byId!))
}

/** Who did so in the fichas of a service, as 'person service'. */
export async function busyInServices(storage: Storage, people: readonly string[], since: Since) {
  const acted = await inChunks(people, (chunk) =>
    storage
      .selectFrom('record')
      .innerJoin('fichas', 'fichas.id', 'record.fichaId')
      .innerJoin('services', 'services.id', 'fichas.serviceId')
      .select(['byId', 'serviceId', 'ministryId'])
      .distinct()
      .where('byId', 'in', [...chunk])
      .where('position', '>', since.position)
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
      .where('receivedAt', '>=', since.at)
      .execute(),
  )
  return new Set(
    [...acted, ...wrote].flatMap(({ byId, serviceId, ministryId }) => [
      `${byId} ${serviceId}`,
      `${byId} ${ministryId}`,
    ]),
  )
}
