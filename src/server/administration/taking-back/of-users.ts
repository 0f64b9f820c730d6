import type { Role } from '../../../ficha/status.ts'
import { readTexts } from '../../../protocol/loads/load-kind.ts'
import { users as declared } from '../../../protocol/loads/users.ts'
import type { Storage } from '../../storage/tables.ts'
import { inChunks } from '../in-chunks.ts'
import { busySince } from './busy-people.ts'
import type { LoadedRow } from './loaded-rows.ts'
import { inTheWayOf, keysOf, type TakingBack } from './taking-back.ts'

/** On a person stands what they did since, what was assigned to them and, on a new one, their way to sign in. */
export const ofUsers: TakingBack = {
  builtOn: async (storage, rows, load) => {
    const people = await peopleOf(storage, keysOf(rows))
    const rowOf = new Map(rows.map((row) => [row.key, row]))
    const busy = await busySince(
      storage,
      people.map(({ id }) => id),
      load,
    )
    const held = await heldBy(
      storage,
      people.map(({ id }) => id),
    )
    return inTheWayOf(
      ...people.flatMap(({ id, user, signsIn }) => {
        const row = rowOf.get(user)!
        const losing = rolesLost(row)
        const assigned = held.find((one) => one.userId === id && losing.includes(one.role))
        return [
          [user, row.is === 'new' && signsIn ? 'Ya recibió su enlace o ya ingresó.' : undefined],
          [user, assigned && `Ya está asignada a ${assigned.name}: quite antes esa asignación.`],
          [user, busy.has(id) ? 'Después esta persona hizo algo en Cuadra.' : undefined],
        ] as const
      }),
    )
  },
  // What they had, their RUT too, may be what somebody else gets back.
  withdraw: { first: true, rows: removePeople },
}

/** Roles that the load gave, and that would go with it. */
function rolesLost({ before = {}, after }: LoadedRow): readonly Role[] {
  const kept = readTexts(declared, before).roles ?? []
  return (readTexts(declared, after).roles ?? []).filter((role) => !kept.includes(role))
}

const peopleOf = (storage: Storage, users: readonly string[]) =>
  inChunks(users, async (chunk) => {
    const people = await storage
      .selectFrom('users')
      .select(['id', 'user', 'passwordHash'])
      .where('user', 'in', [...chunk])
      .execute()
    const ids = people.map(({ id }) => id)
    const linked = await storage.selectFrom('passwordLinks').select('userId').where('userId', 'in', ids).execute()
    const inside = await storage.selectFrom('sessions').select('userId').where('userId', 'in', ids).execute()
    const told = await storage.selectFrom('noticeReads').select('userId').where('userId', 'in', ids).execute()
    const known = new Set([...linked, ...inside, ...told].map(({ userId }) => userId))
    return people.map(({ id, user, passwordHash }) => ({ id, user, signsIn: passwordHash !== '' || known.has(id) }))
  })

/** What each of these people has, by the role in which they have it. */
const heldBy = (storage: Storage, people: readonly string[]) =>
  inChunks(people, async (chunk): Promise<{ userId: string; role: Role; name: string }[]> => {
    const ids = [...chunk]
    const services = await storage
      .selectFrom('assignments')
      .innerJoin('services', 'services.id', 'assignments.serviceId')
      .select(['userId', 'role', 'services.name'])
      .where('userId', 'in', ids)
      .execute()
    const ministries = await storage
      .selectFrom('ministryAssignments')
      .innerJoin('ministries', 'ministries.id', 'ministryAssignments.ministryId')
      .select(['userId', 'ministries.name'])
      .where('userId', 'in', ids)
      .execute()
    const fichas = await storage
      .selectFrom('fichas')
      .innerJoin('programmes', 'programmes.id', 'fichas.programmeId')
      .select(['reviewerId', 'programmes.name'])
      .where('reviewerId', 'in', ids)
      .execute()
    return [
      ...services,
      ...ministries.map((one) => ({ ...one, role: 'coordinador' as const })),
      ...fichas.map(({ reviewerId, name }) => ({ userId: reviewerId!, role: 'sectorialista' as const, name })),
    ]
  })

async function removePeople(storage: Storage, users: readonly string[]): Promise<void> {
  await inChunks(users, async (chunk) => {
    const ids = storage
      .selectFrom('users')
      .select('id')
      .where('user', 'in', [...chunk])
    await storage.deleteFrom('userRoles').where('userId', 'in', ids).execute()
    return storage
      .deleteFrom('users')
      .where('user', 'in', [...chunk])
      .execute()
  })
}
