import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALLOWED, isEditable, type Role, Status } from '../../src/ficha/status.ts'
import { Problem, type ProblemCode } from '../../src/protocol/problems.ts'
import { ActBody, type ReviewAct } from '../../src/protocol/review.ts'
import { type Person, prepare, send } from './harness.ts'
import { ask, bodyOf, kept, sendingOf, types } from './reviewing.ts'
import { asNobody, newAct, ready, startWalking, type Walking, walkTo } from './walks.ts'

/** Who tries: the roles that they have anywhere, and those in which they reach the ficha of the trial. */
const PEOPLE: Readonly<Record<string, { user?: string; has: readonly Role[]; here: readonly Role[] }>> = {
  nobody: { has: [], here: [] },
  'signed in without a role': { user: 'nadia', has: [], here: [] },
  'contraparte of the service': { user: 'beto', has: ['contraparte'], here: ['contraparte'] },
  'contraparte of another service': { user: 'carla', has: ['contraparte'], here: [] },
  'coordinador of the ministry': { user: 'clara', has: ['coordinador'], here: ['coordinador'] },
  'coordinador of another ministry': { user: 'celia', has: ['coordinador'], here: [] },
  'sectorialista assigned': { user: 'sofia', has: ['sectorialista'], here: ['sectorialista'] },
  'sectorialista not assigned': { user: 'tomas', has: ['sectorialista'], here: [] },
  'sectorialista to whom it was given': { user: 'pilar', has: ['sectorialista'], here: ['sectorialista'] },
  jefatura: { user: 'julia', has: ['jefatura'], here: ['jefatura'] },
  administrador: { user: 'adela', has: ['administrador'], here: [] },
  'contraparte and sectorialista': {
    ...{ user: 'dora', has: ['contraparte', 'sectorialista'], here: ['contraparte', 'sectorialista'] },
  },
  'contraparte elsewhere and sectorialista': {
    ...{ user: 'omar', has: ['contraparte', 'sectorialista'], here: ['sectorialista'] },
  },
  'sectorialista and jefatura': {
    ...{ user: 'elisa', has: ['sectorialista', 'jefatura'], here: ['sectorialista', 'jefatura'] },
  },
}
type Persona = (typeof PEOPLE)[string]

const NAMES = ActBody.def.options.map(({ shape }) => shape.name.def.values[0]) as ReviewAct[]
const ACTING: readonly Role[] = ['contraparte', 'sectorialista', 'jefatura']

/** What each act waits for beside the table, as the fichas of these trials stand; the rest is done. */
const WAITS: Partial<Record<Status, Partial<Record<ReviewAct, ProblemCode>>>> = {
  received: {
    ...{ return: 'nothing-open', closeWithObservations: 'deadline-running' },
    ...{ reword: 'not-found', insist: 'not-found', accept: 'not-found', retract: 'not-found', restore: 'not-found' },
    unsay: 'not-found',
  },
  inReview: { closeWithObservations: 'deadline-running' },
  resubmitted: {
    return: 'nothing-open',
    closeWithObservations: 'deadline-running',
    reword: 'not-now',
    unsay: 'not-now',
  },
  returned: { closeWithObservations: 'deadline-running' },
  reopened: { closeWithObservations: 'deadline-running' },
}

type Verdict = 200 | 401 | 403 | 404 | ProblemCode

/** What the table says to this person of this act. */
function verdictOf(status: Status, name: ReviewAct, { user, has, here }: Persona): Verdict {
  if (!user) return 401
  if (!has.some((role) => ACTING.includes(role))) return 403
  const roles = here.filter((role) => ACTING.includes(role))
  if (roles.length === 0) return 404
  if (!Status.options.some((one) => roles.some((role) => ALLOWED[one][role].includes(name)))) return 403
  if (!roles.some((role) => ALLOWED[status][role].includes(name))) return 'not-now'
  // Sofía wrote what is asked for.
  if (name === 'reword' && status === 'inReview' && user !== 'sofia') return 'not-your-words'
  // Sofía insisted, too, and nobody is told of it yet.
  if (name === 'unsay' && status === 'inReview' && user !== 'sofia') return 'not-your-last-word'
  return WAITS[status]?.[name] ?? 200
}

let walking: Walking
let people: Record<string, Person>
beforeAll(async () => {
  walking = await startWalking(420)
  people = { nobody: asNobody(walking) }
  for (const { user } of Object.values(PEOPLE)) if (user) people[user] = await walking.server.as(user)
})
afterAll(() => walking.server.stop())

const TABLES = [
  ...['fichas', 'acts', 'submissions', 'submission_findings', 'observations', 'remarks', 'evaluations', 'publications'],
  ...[
    'publication_files',
    'publication_numbers',
    'fingerprints',
    'record',
    'record_head',
    'folios',
    'journal',
    'inbox',
  ],
]
/** Everything that an act could change. */
async function everything(): Promise<string> {
  const dump: unknown[] = []
  for (const table of TABLES)
    dump.push((await sql`select * from ${sql.table(table)}`.execute(walking.server.ports.storage)).rows)
  return JSON.stringify(dump)
}
const told = async (response: Response) => {
  const { code } = Problem.parse(await response.json())
  return [response.status, code]
}
const STATUS_OF = { 401: 'not-signed-in', 403: 'not-allowed', 404: 'not-found' } as const

describe.each(Status.options)('a ficha that is %s', (status) => {
  let standing: string
  let before: string
  beforeAll(async () => {
    standing = await walkTo(walking, status)
    before = await everything()
  })

  test.each(Object.keys(PEOPLE))('refuses %s all that the table does not say, and is left as it was', async (name) => {
    const persona = PEOPLE[name]!
    const person = people[persona.user ?? 'nobody']!
    for (const act of NAMES) {
      const verdict = verdictOf(status, act, persona)
      if (verdict === 200) continue
      // What has to be settled first is tried where nothing is.
      const response = await ask(person, standing, await bodyOf(walking.server, standing, act))
      const expected = typeof verdict === 'number' ? [verdict, STATUS_OF[verdict]] : [expect.any(Number), verdict]
      expect([act, ...(await told(response))]).toEqual([act, ...expected])
    }
    await refusesToSendOrType(status, standing, persona, person)
    expect(await everything()).toBe(before)
  })
})

/** Sending and typing have routes of their own; who may is said by the same table. */
async function refusesToSendOrType(status: Status, ficha: string, { user, has, here }: Persona, person: Person) {
  const mayEdit = here.includes('contraparte') && isEditable(status)
  if (mayEdit) return
  const body = { ...(await prepare(walking.filler, ficha, newAct())), replies: [] }
  const expected = !user ? 401 : !has.includes('contraparte') ? 403 : !here.includes('contraparte') ? 404 : 409
  expect((await send(person, ficha, body)).status).toBe(expected)
  if (user) expect((await types(person, ficha)).status).toBe(expected)
}

describe.each(Status.options)('of a ficha that is %s', (status) => {
  const done = Object.entries(PEOPLE).flatMap(([name, persona]) =>
    NAMES.filter((act) => verdictOf(status, act, persona) === 200).map((act) => [name, act] as const),
  )
  // A published ficha is done with.
  if (done.length === 0) test('nothing more is done', () => expect(status).toBe('published'))
  else
    test.each(done)('%s may %s', async (name, act) => {
      const ficha = await walkTo(walking, status)
      await ready[act]?.(walking, ficha)
      const response = await ask(people[PEOPLE[name]!.user!]!, ficha, await bodyOf(walking.server, ficha, act))
      expect([response.status, response.ok ? '' : await response.text()]).toEqual([200, ''])
    })

  test.each(['beto', 'dora'])('%s types and sends it where it is with the institution', async (user) => {
    const ficha = await walkTo(walking, status)
    const person = people[user]!
    expect((await types(person, ficha)).status).toBe(isEditable(status) ? 200 : 409)
    const sent = await send(person, ficha, await sendingOf(walking.server, person, ficha))
    expect(sent.status).toBe(isEditable(status) ? 200 : 409)
    const expected = (await kept(walking.server, ficha)).status
    if (isEditable(status)) expect(['received', 'resubmitted']).toContain(expected)
    else expect(expected).toBe(status)
  })
})
