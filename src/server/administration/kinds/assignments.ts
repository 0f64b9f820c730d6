import { grouped } from '../../../ficha/grouped.ts'
import { printRow, type RowOf, type Texts } from '../../../protocol/loads/load-kind.ts'
import { type AssignedRole, assignments as declared } from '../../../protocol/loads/users.ts'
import type { Storage } from '../../storage/tables.ts'
import { inChunks } from '../in-chunks.ts'
import { namesOf, notThere } from '../names.ts'
import { problemAt, storedKind } from '../stored-kind.ts'

type Columns = typeof declared.columns
type Row = RowOf<Columns>

/** User names and codes have no spaces. */
const keyOf = (user: string, role: string, institution: string): string => `${user} ${role} ${institution}`

const listServices = (storage: Storage) =>
  storage
    .selectFrom('assignments')
    .innerJoin('users', 'users.id', 'assignments.userId')
    .innerJoin('services', 'services.id', 'assignments.serviceId')
    .where('assignments.role', 'in', ['contraparte', 'sectorialista'])
    .select(['users.user', 'users.name', 'assignments.role', 'services.id', 'services.name as institution'])
    .execute()

const listMinistries = (storage: Storage) =>
  storage
    .selectFrom('ministryAssignments')
    .innerJoin('users', 'users.id', 'ministryAssignments.userId')
    .innerJoin('ministries', 'ministries.id', 'ministryAssignments.ministryId')
    .select(['users.user', 'users.name', 'ministries.id', 'ministries.name as institution'])
    .execute()

async function listAssignments(storage: Storage): Promise<Map<string, Texts>> {
  const ministries = (await listMinistries(storage)).map((one) => ({ ...one, role: 'coordinador' as const }))
  const rows = [...(await listServices(storage)), ...ministries].map(({ id, ...one }) => {
    const row: Row = { ...one, role: one.role as AssignedRole, assigned: true }
    return [keyOf(one.user, one.role, id), printRow(declared, row)] as const
  })
  return new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function listPeople(storage: Storage) {
  const users = await storage.selectFrom('users').select(['id', 'user', 'name']).execute()
  const roles = grouped(await storage.selectFrom('userRoles').selectAll().execute(), (one) => one.userId)
  return new Map(users.map((one) => [one.user, { ...one, roles: roles.get(one.id)?.map(({ role }) => role) ?? [] }]))
}

/** Which services people fill or review, and which ministries they follow. */
export const assignments = storedKind<Columns, Place>({
  declared,
  nameOf: ({ user, role, institution }) => [user, role, institution].filter(Boolean).join(' · '),
  nothing: { assigned: 'no' },
  open: async ({ storage }) => {
    const people = await listPeople(storage)
    const services = namesOf(await storage.selectFrom('services').select(['id', 'name']).execute())
    const ministries = namesOf(await storage.selectFrom('ministries').select(['id', 'name']).execute())
    return {
      standing: await listAssignments(storage),
      identify: (row) => {
        const [user, role, said] = [row.user!, row.role!, row.institution!]
        const person = people.get(user)
        if (!person) return problemAt('user', notThere(user, 'el usuario de una persona', 'Personas'))
        const isMinistry = role === 'coordinador'
        const found = (isMinistry ? ministries : services).find(said)
        const what = isMinistry ? 'un ministerio' : 'un servicio'
        if (!found) return problemAt('institution', notThere(said, what, 'Instituciones'))
        if (!person.roles.includes(role) && row.assigned !== false)
          return problemAt('role', `${person.name} no tiene ese rol. Agrégueselo antes en Personas.`)
        const meant = { userId: person.id, role, institution: found.id }
        return { key: keyOf(user, role, found.id), row: { ...row, institution: found.name }, meant }
      },
      store: async (rows, { storage }) => {
        for (const { meant } of rows.filter(({ row }) => row === undefined)) await remove(storage, meant)
        const added = rows.filter(({ row }) => row !== undefined).map(({ meant }) => meant)
        await inChunks(added.filter(isOfMinistry), async (chunk) =>
          storage
            .insertInto('ministryAssignments')
            .values(chunk.map(({ userId, institution }) => ({ userId, ministryId: institution })))
            .execute(),
        )
        await inChunks(
          added.filter((one) => !isOfMinistry(one)),
          async (chunk) =>
            storage
              .insertInto('assignments')
              .values(chunk.map(({ userId, role, institution }) => ({ userId, role, serviceId: institution })))
              .execute(),
        )
        return []
      },
    }
  },
})

interface Place {
  readonly userId: string
  readonly role: AssignedRole
  /** Id of the service or ministry. */
  readonly institution: string
}

const isOfMinistry = ({ role }: Place): boolean => role === 'coordinador'

function remove(storage: Storage, { userId, role, institution }: Place) {
  if (role === 'coordinador')
    return storage
      .deleteFrom('ministryAssignments')
      .where('userId', '=', userId)
      .where('ministryId', '=', institution)
      .execute()
  return storage
    .deleteFrom('assignments')
    .where('userId', '=', userId)
    .where('role', '=', role)
    .where('serviceId', '=', institution)
    .execute()
}
