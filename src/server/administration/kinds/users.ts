import { grouped } from '../../../ficha/grouped.ts'
import type { Role } from '../../../ficha/status.ts'
import type { RowProblem } from '../../../protocol/administration.ts'
import { printRow, type RowOf, readTexts, type Texts } from '../../../protocol/loads/load-kind.ts'
import { users as declared } from '../../../protocol/loads/users.ts'
import { keepInbox } from '../../storage/inbox/inbox-rows.ts'
import { removeLinksOf } from '../../storage/people/password-links.ts'
import { removeSessionsOf } from '../../storage/people/sessions.ts'
import type { Storage } from '../../storage/tables.ts'
import { inChunks } from '../in-chunks.ts'
import { type AdministrationWorld, type Candidate, type RowToStore, storedKind } from '../stored-kind.ts'
import { assignments } from './assignments.ts'

type Columns = typeof declared.columns
type Row = RowOf<Columns>

async function listUsers(storage: Storage): Promise<Map<string, { id: string; row: Row }>> {
  const rows = await storage
    .selectFrom('users')
    .select(['id', 'user', 'name', 'rut', 'active'])
    .orderBy('user')
    .execute()
  const roles = grouped(await storage.selectFrom('userRoles').selectAll().execute(), (one) => one.userId)
  return new Map(
    rows.map(({ id, user, name, rut, active }) => {
      const held = roles.get(id)?.map((one) => one.role) ?? []
      const row = { user, name, rut: rut ?? undefined, roles: inOrder(held), active: active === 1 }
      return [user, { id, row }] as const
    }),
  )
}

/** As a load reads them: in the order of the roles, and none is a blank. */
function inOrder(held: readonly Role[]): readonly Role[] | undefined {
  const { roles } = declared.columns
  const read = held.length > 0 ? roles.cell.read(roles.cell.print(held)) : undefined
  return read && 'value' in read ? read.value : undefined
}

/** People and their roles. Nobody may take away the last administrator that there is. */
export const users = storedKind<Columns>({
  declared,
  nameOf: ({ name, user }) => (name && user ? `${name} (${user})` : name || user || ''),
  open: async (world) => {
    const known = await listUsers(world.storage)
    const standing = new Map([...known].map(([user, { row }]) => [user, printRow(declared, row)]))
    return {
      standing,
      identify: (row) => ({ key: row.user!, row, meant: undefined }),
      check: ({ roles }) => (roles ? {} : { notes: ['Sin roles: podrá ingresar y no verá ninguna ficha.'] }),
      checkTogether: (candidates) =>
        new Map([...checkRuts(standing, candidates), ...checkAdministrators(standing, candidates)]),
      goesAlong: (rows, within) => assignmentsLost(within, standing, rows),
      store: async (rows, within) => {
        const [there, added] = [rows.filter(({ key }) => known.has(key)), rows.filter(({ key }) => !known.has(key))]
        await inChunks(there, async (chunk) => {
          for (const row of chunk) await changeOne(within.storage, row, known.get(row.key)!.id)
          return []
        })
        await inChunks(added, (chunk) => addPeople(within, chunk))
        const ids = rows.flatMap(({ key }) => known.get(key)?.id ?? [])
        await keepInbox(within.storage, { is: 'reviewers', ids })
        return []
      },
    }
  },
})

type Wrong = [string, RowProblem][]

function checkRuts(standing: ReadonlyMap<string, Texts>, candidates: readonly Candidate<Columns>[]): Wrong {
  const after = new Map([...standing].map(([user, { rut }]) => [user, rut ?? '']))
  for (const { key, to } of candidates) after.set(key, to['rut'] ?? '')
  const holders = grouped(after.keys(), (user) => after.get(user)!)
  return candidates.flatMap(({ key, from, to }): Wrong => {
    const others = (holders.get(to['rut'] ?? '') ?? []).filter((user) => user !== key)
    if (!to['rut'] || to['rut'] === from?.['rut'] || others.length === 0) return []
    return [[key, { column: 'rut', what: `Este RUT ya es de ${others[0]}. Una persona tiene una sola cuenta.` }]]
  })
}

const administers = (texts: Texts): boolean => {
  const { roles, active } = readTexts(declared, texts)
  return active !== false && (roles?.includes('administrador') ?? false)
}

function checkAdministrators(standing: ReadonlyMap<string, Texts>, candidates: readonly Candidate<Columns>[]): Wrong {
  const after = new Map(standing)
  for (const { key, to } of candidates) after.set(key, to)
  if (![...standing.values()].some(administers) || [...after.values()].some(administers)) return []
  const what = 'No quedaría nadie que administre Cuadra. Dé antes ese rol a otra persona.'
  return candidates.filter(({ from }) => from && administers(from)).map(({ key }) => [key, { column: null, what }])
}

/** What is assigned to people in roles that they lose. */
async function assignmentsLost(
  world: AdministrationWorld,
  standing: ReadonlyMap<string, Texts>,
  rows: readonly RowToStore<Columns>[],
): Promise<Texts[]> {
  const lost = new Set(
    rows.flatMap(({ key, row }) => {
      const held = readTexts(declared, standing.get(key) ?? {}).roles ?? []
      return held.filter((role) => !row?.roles?.includes(role)).map((role) => `${key} ${role}`)
    }),
  )
  if (lost.size === 0) return []
  const assigned = (await assignments.open(world, [])).standing
  return [...assigned].filter(([key]) => lost.has(key.split(' ', 2).join(' '))).map(([, texts]) => texts)
}

type Rows = readonly RowToStore<Columns>[]

const keptOf = ({ row }: RowToStore<Columns>) => {
  const { name = '', rut = null, active } = row!
  return { name, rut, active: active === false ? 0 : 1 }
}

async function changeOne(storage: Storage, one: RowToStore<Columns>, id: string): Promise<void> {
  await storage.updateTable('users').set(keptOf(one)).where('id', '=', id).execute()
  await storeRoles(storage, id, one.row!.roles ?? [])
  if (one.row!.active !== false) return
  await removeSessionsOf(storage, id)
  await removeLinksOf(storage, id)
}

/** In two statements: thousands of single ones would keep everybody else waiting. */
async function addPeople({ storage, ids }: AdministrationWorld, rows: Rows): Promise<readonly never[]> {
  const people = rows.map((one) => ({ id: ids(), user: one.key, passwordHash: '', ...keptOf(one) }))
  const roles = rows.flatMap(({ row }, index) =>
    (row!.roles ?? []).map((role) => ({ userId: people[index]!.id, role })),
  )
  await storage.insertInto('users').values(people).execute()
  if (roles.length > 0) await storage.insertInto('userRoles').values(roles).execute()
  return []
}

/** What is assigned in a role goes with it. */
async function storeRoles(storage: Storage, userId: string, roles: readonly Role[]): Promise<void> {
  await storage.deleteFrom('userRoles').where('userId', '=', userId).execute()
  if (roles.length > 0)
    await storage
      .insertInto('userRoles')
      .values(roles.map((role) => ({ userId, role })))
      .execute()
  const lost = storage.deleteFrom('assignments').where('userId', '=', userId)
  await (roles.length > 0 ? lost.where('role', 'not in', [...roles]) : lost).execute()
  if (!roles.includes('coordinador'))
    await storage.deleteFrom('ministryAssignments').where('userId', '=', userId).execute()
}
