import type { Storage } from '../../storage/tables.ts'
import { inChunks } from '../in-chunks.ts'
import { standingFichas, whyOf } from './built-fichas.ts'
import type { LoadedRow } from './loaded-rows.ts'
import { inTheWayOf, keysOf, type TakingBack } from './taking-back.ts'

const MINISTRY = 'ministry:'
const SERVICE = 'service:'

const idsOf = (keys: readonly string[], kind: string): string[] =>
  keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length))

/** On an institution stand the fichas that say its name and, on a new one, its services, programmes and assignments. */
export const ofInstitutions: TakingBack = {
  builtOn: async (storage, rows, load) => {
    const [added, changed] = [keysOf(rows, 'new'), keysOf(rows, 'changed')]
    const services = await servicesOf(storage, idsOf(changed, MINISTRY))
    const ministryOf = new Map(services.map(({ id, ministryId }) => [id, ministryId]))
    const reached = [...new Set([...idsOf(changed, SERVICE), ...ministryOf.keys()])]
    const fichas = await standingFichas(storage, 'serviceId', reached, load)
    return inTheWayOf(
      ...fichas.flatMap((one) => [
        [SERVICE + one.serviceId, whyOf(one)] as const,
        [MINISTRY + ministryOf.get(one.serviceId), whyOf(one)] as const,
      ]),
      ...(await onNewServices(storage, idsOf(added, SERVICE))),
      ...(await onNewMinistries(storage, idsOf(added, MINISTRY), rows)),
    )
  },
  withdraw: {
    first: false,
    rows: async (storage, keys) => {
      for (const [table, kind] of [
        ['services', SERVICE],
        ['ministries', MINISTRY],
      ] as const)
        await inChunks(idsOf(keys, kind), (chunk) =>
          storage
            .deleteFrom(table)
            .where('id', 'in', [...chunk])
            .execute(),
        )
    },
  },
}

const servicesOf = (storage: Storage, ministries: readonly string[]) =>
  inChunks(ministries, (chunk) =>
    storage
      .selectFrom('services')
      .select(['id', 'name', 'ministryId'])
      .where('ministryId', 'in', [...chunk])
      .execute(),
  )

type Told = readonly [key: string, why: string]

const onNewServices = (storage: Storage, ids: readonly string[]) =>
  inChunks(ids, async (chunk): Promise<Told[]> => {
    const programmes = await storage
      .selectFrom('programmes')
      .select(['serviceId', 'name'])
      .where('serviceId', 'in', [...chunk])
      .execute()
    const assigned = await storage
      .selectFrom('assignments')
      .innerJoin('users', 'users.id', 'assignments.userId')
      .select(['serviceId', 'users.name'])
      .where('serviceId', 'in', [...chunk])
      .execute()
    const fichas = await storage
      .selectFrom('fichas')
      .select('serviceId')
      .where('serviceId', 'in', [...chunk])
      .execute()
    return [
      ...programmes.map(({ serviceId, name }): Told => [SERVICE + serviceId, `Ya tiene el programa «${name}».`]),
      ...assigned.map(({ serviceId, name }): Told => [SERVICE + serviceId, `Ya está asignado a ${name}.`]),
      ...fichas.map(({ serviceId }): Told => [SERVICE + serviceId, 'Ya tiene una ficha.']),
    ]
  })

/** Services of the same load go or go back with it. */
async function onNewMinistries(storage: Storage, ids: readonly string[], rows: readonly LoadedRow[]): Promise<Told[]> {
  const own = new Set(keysOf(rows))
  const services = (await servicesOf(storage, ids)).filter(({ id }) => !own.has(SERVICE + id))
  const followed = await inChunks(ids, (chunk) =>
    storage
      .selectFrom('ministryAssignments')
      .innerJoin('users', 'users.id', 'ministryAssignments.userId')
      .select(['ministryId', 'users.name'])
      .where('ministryId', 'in', [...chunk])
      .execute(),
  )
  return [
    ...services.map(({ ministryId, name }): Told => [MINISTRY + ministryId, `Ya tiene el servicio «${name}».`]),
    ...followed.map(({ ministryId, name }): Told => [MINISTRY + ministryId, `Ya está asignado a ${name}.`]),
  ]
}
