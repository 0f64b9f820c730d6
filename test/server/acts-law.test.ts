import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateOfThread } from '../../src/ficha/observation.ts'
import { type ActName, ALLOWED, Status } from '../../src/ficha/status.ts'
import { Problem } from '../../src/protocol/problems.ts'
import type { ReviewAct } from '../../src/protocol/review.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { runs, SEED } from '../long.ts'
import { ENGINE } from './engines.ts'
import { type Person, send, startServer, type TestServer } from './harness.ts'
import { type Asked, ModelOfActs } from './model-of-acts.ts'
import { ask, bodyOf, kept, sendingOf, types } from './reviewing.ts'
import { FICHA } from './seed.ts'

const RUNS = ENGINE === 'sqlite' ? runs(20, 400) : runs(2, 40)
const NAMES = [
  ...(['withdraw', 'open', 'begin', 'observe', 'reword', 'insist', 'accept', 'retract', 'restore', 'return'] as const),
  'unsay' as const,
  ...([
    'close',
    'closeWithObservations',
    'undoClose',
    'undoReturn',
    'evaluate',
    'publish',
    'assign',
    'reopen',
    'extend',
    'remind',
    'submit',
  ] as const),
]
const WHO = { contraparte: ['ana', 'beto'], sectorialista: ['sofia'], jefatura: ['julia'] } as const
type Acting = keyof typeof WHO
/** What leads on is tried more often than what leads back. */
const WEIGHTS: Partial<Record<ActName, number>> = {
  ...{
    submit: 4,
    resubmit: 5,
    observe: 4,
    return: 4,
    accept: 4,
    insist: 5,
    unsay: 6,
    close: 3,
    closeWithObservations: 3,
  },
  ...{ evaluate: 2, reopen: 2, open: 3, undoReturn: 6 },
}
const ROLES = Object.keys(WHO) as Acting[]
const REFUSALS = [
  ...(['not-allowed', 'not-now', 'moved', 'changed', 'not-found', 'unanswered', 'nothing-open', 'unsettled'] as const),
  ...([
    'deadline-running',
    'deadline-over',
    'deadline-past',
    'already-sent',
    'return-seen',
    'not-your-last-word',
  ] as const),
]

/** What somebody tries; `pick` chooses among what the table lets them do, where there is something. */
const trying = fc.record({
  role: fc.constantFrom(...ROLES),
  name: fc.constantFrom(...NAMES),
  pick: fc.option(fc.nat(), { freq: 8 }),
  about: fc.nat(),
  isStale: fc.nat({ max: 9 }).map((n) => n === 0),
  isSilent: fc.nat({ max: 5 }).map((n) => n === 0),
  /** Hours that pass before; once in a while, all that is left of the period. */
  hours: fc.oneof({ weight: 20, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.constant(24 * 70) }),
  again: fc.constantFrom('no', 'no', 'same', 'other', 'by another'),
})
type Trying = typeof trying extends fc.Arbitrary<infer T> ? T : never

interface Taken {
  readonly person: string
  readonly body: object
  readonly answer: string
}

/** What a refusal is refused for; undefined of an answer. */
const codeOf = (text: string) => Problem.safeParse(JSON.parse(text)).data?.code

class Trial {
  readonly model = new ModelOfActs()
  readonly taken: Taken[] = []
  /** Acts that were taken and codes of refusals, to see that the trials reach everywhere. */
  readonly seen: string[] = []
  #people = new Map<string, Person>()
  #rows = 0
  #hours = 0
  constructor(readonly server: TestServer) {}

  async person(user: string): Promise<Person> {
    const person = this.#people.get(user) ?? (await this.server.as(user))
    this.#people.set(user, person)
    return person
  }

  pass(hours: number): void {
    this.server.clock.now = new Date(this.server.clock.now.getTime() + hours * 3_600_000 + 1_000)
    this.#hours += hours
    // Sessions don't last that long.
    if (this.#hours > 6) this.#people = new Map()
    if (this.#hours > 6) this.#hours = 0
  }

  /** Someone tries something: what comes back is what the model says, and so is what the database holds afterwards. */
  async tries(one: Trying): Promise<void> {
    this.pass(one.hours)
    const { role, name } = this.#chosen(one)
    const user = WHO[role][one.about % WHO[role].length]!
    const isSending = name === 'submit' || name === 'resubmit'
    const { observations } = await kept(this.server, FICHA)
    const about = observations.length > 0 ? observations[one.about % observations.length] : undefined
    const body = isSending ? await this.#sending(one) : await this.#body(name as ReviewAct, one, about)
    const closes = 'closes' in body ? (body['closes'] as string) : undefined
    const asked: Asked = { ...one, role, name, about: about?.id, closes, isSilent: one.isSilent }
    const expected = this.model.refuses(asked, this.server.clock.now.toISOString())
    const response = await this.#asks(user, body, isSending)
    const text = await response.text()
    const refused = codeOf(text)
    this.seen.push(expected ? `${refused}` : name)
    if (expected) expect([name, refused], text).toEqual([name, expect.toBeOneOf([expected].flat())])
    else {
      expect([name, response.status, response.ok ? '' : text]).toEqual([name, 200, ''])
      this.model.take(asked, body.act, this.server.clock.now.toISOString())
      this.taken.push({ person: user, body, answer: text })
    }
    await this.holds()
  }

  #chosen({ role, name, pick }: Trying): { role: Acting; name: ActName } {
    const { status } = this.model.standing
    const sending = status === 'returned' || status === 'reopened' ? 'resubmit' : 'submit'
    const all = ROLES.flatMap((one) =>
      [...NAMES.filter((act) => act !== 'submit'), sending as ActName]
        .filter((act) => ALLOWED[status][one].includes(act))
        .flatMap((act) => Array.from({ length: WEIGHTS[act] ?? 1 }, () => ({ role: one, name: act }))),
    )
    if (pick !== null && all.length > 0) return all[pick % all.length]!
    return { role, name: name === 'submit' ? sending : name }
  }

  async #sending({ isStale, isSilent }: Trying) {
    const body = await sendingOf(this.server, await this.person('ana'), FICHA)
    return { ...body, ...(isStale && { version: body.version - 1 || 99 }), ...(isSilent && { replies: [] }) }
  }

  async #body(name: ReviewAct, { isStale }: Trying, about: { id: string; length: unknown } | undefined) {
    const seen = Number(about?.length ?? 1)
    const body = await bodyOf(this.server, FICHA, name, { observation: about?.id ?? 'none', seen })
    // Seen before the last act, or on another sending.
    const stale = { version: body.version - 1 || 99, seen: seen - 1 || 99, fingerprint: 'a'.repeat(64) }
    if (!isStale) return body
    return {
      ...body,
      ...(name in { reword: 1, insist: 1, accept: 1, retract: 1, restore: 1, unsay: 1 } ? { seen: stale.seen } : stale),
    }
  }

  async #asks(user: string, body: object, isSending: boolean): Promise<Response> {
    const person = await this.person(user)
    return isSending ? send(person, FICHA, body as never) : ask(person, FICHA, body)
  }

  /** An act that was taken arrives again: as it was, with other content, or from somebody else. */
  async repeats({ again, about }: Trying): Promise<void> {
    const one = this.taken[about % (this.taken.length || 1)]
    if (!one || again === 'no') return
    const isSending = !('name' in one.body)
    const other = again === 'other'
    const name = 'name' in one.body && one.body.name === 'open' ? 'begin' : 'open'
    const changed = isSending ? { answers: { purpose: 'Otra cosa' } } : { name }
    const user = again === 'by another' ? (one.person === 'ana' ? 'beto' : 'ana') : one.person
    const response = await this.#asks(user, { ...one.body, ...(other && changed) }, isSending)
    const text = await response.text()
    if (again === 'same') expect(text).toBe(one.answer)
    else
      expect([again, one.body, codeOf(text)]).toEqual([
        again,
        one.body,
        expect.toBeOneOf(['act-reused', 'not-allowed']),
      ])
    await this.holds()
  }

  /** What the database keeps is what the acts come to, and nothing of it ever goes away. */
  async holds(): Promise<void> {
    const { standing, version, delivered, names, threads } = this.model
    const row = await kept(this.server, FICHA)
    expect(row).toMatchObject({
      ...{ status: standing.status, iteration: standing.sent, standing: standing.iteration, version },
      ...{ actSeq: names.length, deliveredSeq: delivered },
      ...{ openCount: this.model.count('open'), answeredCount: this.model.count('answered') },
    })
    expect(row.observations.map(({ id, number, state, length }) => [id, number, state, Number(length)])).toEqual(
      [...threads].map(([id, thread], index) => [id, index + 1, stateOfThread(thread), thread.length]),
    )
    const rows = await this.#countRows()
    expect(rows).toBeGreaterThanOrEqual(this.#rows)
    this.#rows = rows
  }

  async #countRows(): Promise<number> {
    const tables = ['acts', 'submissions', 'observations', 'remarks', 'evaluations', 'publications', 'record'] as const
    const counts = await Promise.all(
      tables.map((table) =>
        this.server.ports.storage
          .selectFrom(table)
          .select((all) => all.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      ),
    )
    return counts.reduce((sum, { n }) => sum + Number(n), 0)
  }
}

test('whatever people try, in whatever order: the database holds what the acts come to, a stale act changes nothing, a repeated one answers the same', async () => {
  const reached = new Set<string>()
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(trying, { minLength: 20, maxLength: 50, size: 'max' }), async (all) => {
      const trial = new Trial(await startServer())
      // Who begins by typing is recorded by the route of the journal.
      await types(await trial.person('ana'))
      trial.model.take({ name: 'start' } as Asked, randomUUID())
      for (const one of all) {
        await trial.tries(one)
        await trial.repeats(one)
        reached.add(trial.model.standing.status)
      }
      for (const one of trial.seen) seen.set(one, (seen.get(one) ?? 0) + 1)
      // In the end, everything that was ever taken still answers as it did.
      for (const { person, body, answer } of trial.taken) {
        const asking = await trial.person(person)
        const response = await ('name' in body ? ask(asking, FICHA, body) : send(asking, FICHA, body as never))
        expect(await response.text()).toBe(answer)
      }
      expect((await auditRecord(trial.server.ports.storage)).is).toBe('whole')
      expect(trial.server.failures).toEqual([])
      await trial.server.stop()
    }),
    { numRuns: RUNS, endOnFailure: true, seed: SEED },
  )
  if (ENGINE !== 'sqlite') return
  expect([...reached].sort()).toEqual(Status.options.filter((one) => one !== 'unstarted').sort())
  for (const one of [...NAMES, 'resubmit', ...REFUSALS]) expect([one, seen.get(one) ?? 0]).not.toEqual([one, 0])
})
