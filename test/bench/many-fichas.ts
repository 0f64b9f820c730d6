import { sql } from 'kysely'
import type { Status } from '../../src/ficha/status.ts'
import type { Seed } from '../../src/server/seed.ts'
import { keepInbox } from '../../src/server/storage/inbox/inbox-rows.ts'
import type { Storage } from '../../src/server/storage/tables.ts'

const MINISTRIES = 22
const SERVICES = 70
export const MANY_OPENS = '2026-11-01T12:00:00.000Z'
const CLOSES = '2027-03-28T12:00:00.000Z'
export const MANY_NOW = '2027-03-20T12:00:00.000Z'

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const serviceId = (index: number): string => `servicio-${index}`

/** As many institutions as the state has; a reviewer of five services, one of a few fichas of others, a head, officials. */
export const MANY_SEED: Seed = {
  ministries: range(MINISTRIES).map((one) => ({ id: `ministerio-${one}`, name: `Ministerio ${one}` })),
  services: range(SERVICES).map((one) => ({
    id: serviceId(one),
    name: `Subsecretaría de Asuntos ${one}`,
    ministry: `ministerio-${one % MINISTRIES}`,
  })),
  users: [
    { ...person('sofia', 'Sofía Pérez'), roles: ['sectorialista'], services: range(5).map(serviceId) },
    { ...person('tomas', 'Tomás Lagos'), roles: ['sectorialista'], services: [] },
    { ...person('clara', 'Clara Ruiz'), roles: ['coordinador'], services: [], ministries: ['ministerio-3'] },
    { ...person('julia', 'Julia Pinto'), roles: ['jefatura'], services: [] },
    { ...person('ana', 'Ana Rojas'), roles: ['contraparte'], services: [serviceId(2)] },
  ],
  periods: [2022, 2023].map((year) => ({
    edition: 2023,
    period: { year, baseYear: year + 1, factors: {}, opens: MANY_OPENS, closes: CLOSES },
  })),
  fichas: [],
}

function person(user: string, name: string) {
  return { user, password: `clave de ${user}`, name, rut: '12.678.579-8' }
}

const WORDS = ['Becas', 'Apoyo', 'Vivienda', 'Salud mental', 'Ríos', 'Empleo local', 'Niñez', 'Transporte', 'Cultura']
const RULES = ['initialExecution', 'finalExecution', 'persistence', 'coverage', 'unitCost', 'regions', 'goals', 'rare']
const CHUNK = 200
const DAY_MS = 86_400_000

/** Adds fichas in every state, with their submissions, findings and acts; the same each time. */
export async function addManyFichas(storage: Storage, count: number): Promise<void> {
  const users = await storage.selectFrom('users').select(['id', 'user']).execute()
  const idOf = (user: string) => users.find((one) => one.user === user)!.id
  const [ana, tomas] = [idOf('ana'), idOf('tomas')]
  for (let from = 0; from < count; from += CHUNK)
    await storage.transaction().execute(async (within) => {
      const some = range(Math.min(CHUNK, count - from)).map((one) => one + from)
      await within.insertInto('programmes').values(some.map(programmeOf)).execute()
      await within
        .insertInto('fichas')
        .values(some.map((one) => fichaOf(one, tomas)))
        .execute()
      const acted = some.filter((one) => statusOf(one) !== 'unstarted')
      await within
        .insertInto('acts')
        .values(acted.map((one) => actOf(one, ana)))
        .execute()
      const sent = some.filter(isSent)
      await within.insertInto('submissions').values(sent.map(submissionOf)).execute()
      const findings = sent.flatMap(findingsOf)
      await within.insertInto('submissionFindings').values(findings).execute()
      await within.insertInto('executions').values(sent.map(executionOf)).execute()
      const read = acted.filter((one) => one % 3 === 0).flatMap((one) => users.map(({ id }) => readOf(one, id)))
      await within.insertInto('noticeReads').values(read).execute()
      await keepInbox(within, { is: 'fichas', ids: some.map(fichaId) })
    })
}

const SPREAD: readonly Status[] = [
  'published',
  'received',
  'returned',
  'inReview',
  'closed',
  'published',
  'resubmitted',
  'editing',
  'evaluated',
  'unstarted',
  'published',
  'reopened',
]
const statusOf = (one: number): Status => SPREAD[(one * 7) % SPREAD.length]!
const isSent = (one: number): boolean => !['unstarted', 'editing'].includes(statusOf(one))
const fichaId = (one: number): string => `f${String(one).padStart(6, '0')}`
const actId = (one: number): string => `a${String((one * 7919) % 1_000_003).padStart(7, '0')}`
const nameOf = (one: number): string => `${WORDS[one % WORDS.length]} ${(one * 31) % 997} del programa ${one}`
const movedAt = (one: number): string =>
  new Date(Date.parse(MANY_NOW) - ((one * 37) % 100_000) * 900 - ((one * 13) % 40) * DAY_MS).toISOString()

const programmeOf = (one: number) => ({
  id: `p${one}`,
  name: nameOf(one),
  searchName: nameOf(one).toLowerCase(),
  serviceId: serviceId(one % SERVICES),
})

const fichaOf = (one: number, reviewer: string) => {
  const status = statusOf(one)
  const sent = isSent(one) ? 1 : 0
  const isOpen = status === 'returned' || status === 'reopened'
  return {
    ...{ id: fichaId(one), periodId: one % 3 === 0 ? '2022' : '2023', programmeId: `p${one}` },
    ...{ serviceId: serviceId(one % SERVICES), programme: '{}', base: '{}', offered: '[]', status },
    ...{ iteration: sent, standing: sent, version: 2, actSeq: 1, journalHead: 0, journalLamport: 0 },
    reviewerId: one % 97 === 0 ? reviewer : null,
    movedAct: status === 'unstarted' ? null : actId(one),
    movedAt: status === 'unstarted' ? null : movedAt(one),
    openedAt: isOpen && one % 2 === 0 ? movedAt(one) : null,
    openCount: isOpen ? (one % 6) + 1 : 0,
    answeredCount: status === 'resubmitted' ? (one % 4) + 1 : 0,
  }
}

const actOf = (one: number, byId: string) => ({
  ...{
    id: actId(one),
    fichaId: fichaId(one),
    seq: 1,
    name: 'submit' as const,
    byId,
    at: movedAt(one),
    version: 2,
    asked: null,
  },
})

const readOf = (one: number, userId: string) => ({ userId, actId: actId(one), at: MANY_NOW })

const submissionOf = (one: number) => ({
  ...{ actId: actId(one), fichaId: fichaId(one), iteration: 1, folio: `2023-${String(one).padStart(6, '0')}-1` },
  ...{ at: movedAt(one), fingerprint: 'f'.repeat(64), canonical: '{}'.padEnd(2_000), receipt: '{}' },
  ...{ opens: MANY_OPENS, closes: CLOSES, findingCount: one % 4, typed: null },
})

const executionOf = (one: number) => ({ actId: actId(one), initial: one % 8, final: (one * 3) % 8 })

const findingsOf = (one: number) =>
  range(one % 4).map((position) => {
    const rule = RULES[(one + position * 3) % 7 === 6 && one % 50 === 0 ? 7 : (one + position) % 7]!
    return { actId: actId(one), position, rule, title: `Hallazgo ${rule}`, severity: 'ask' as const }
  })

/** PostgreSQL learns its tables by itself in time; SQLite decides without, as it does where Cuadra runs. */
export const learnTables = async (storage: Storage, engine: string): Promise<void> => {
  if (engine === 'postgres') await sql`vacuum analyze`.execute(storage)
}
