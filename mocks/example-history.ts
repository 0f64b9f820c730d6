import { type FichaDocument, FORMAT } from '../src/ficha/document.ts'
import type { ActBody } from '../src/protocol/review.ts'
import { submissionBody } from '../src/protocol/submission-body.ts'
import { perform } from '../src/server/acts/perform.ts'
import { postEntries } from '../src/server/acts/post-entries.ts'
import { reviewAct } from '../src/server/acts/review-act.ts'
import { sending } from '../src/server/acts/sending.ts'
import type { Outcome } from '../src/server/outcome.ts'
import type { Ports } from '../src/server/ports.ts'
import { readReview } from '../src/server/routes/read-review.ts'
import type { SeedUser } from '../src/server/seed.ts'
import { findFicha } from '../src/server/storage/fichas.ts'
import type { Caller } from '../src/server/storage/reach.ts'
import { examineExample } from './examine-example.ts'
import { justificationsFor } from './justify.ts'

const DAY_MS = 86_400_000
const CELL = 'finalBudget~2023'
const OTHER_CELL = 'served~2023'

type Say = { readonly name: ActBody['name'] } & Record<string, unknown>
type Step = (ficha: ExampleFicha) => Promise<unknown>

/** A programme of the examples, whose first days in the review are acted out by the same acts that people do. */
class ExampleFicha {
  #daysAgo = 0
  constructor(
    private readonly ports: Ports,
    private readonly document: FichaDocument,
    private readonly people: ReadonlyMap<string, Caller>,
  ) {}

  get #id(): string {
    return `${this.document.programme.id}-${this.document.period.year}`
  }

  /** From here on, so many days ago. */
  ago(days: number): this {
    this.#daysAgo = days
    return this
  }

  get #then(): Ports {
    return { ...this.ports, clock: () => new Date(this.ports.clock().getTime() - this.#daysAgo * DAY_MS) }
  }

  /** The institution sends what the example says, with these answers changed and each observation answered. */
  async sends(changed: Record<string, unknown> = {}, reply = ''): Promise<void> {
    const caller = this.#person('oficios')
    const ficha = (await findFicha(this.ports.storage, caller, ['contraparte'], this.#id))!
    const answers = { ...this.document.answers, ...changed }
    const { edition, period, programme } = ficha
    const document: FichaDocument = { format: FORMAT, edition, period, programme, answers, justifications: [] }
    const whole = { ...document, justifications: justificationsFor(document) }
    const body = await submissionBody(whole, this.ports.ids(), ficha.version)
    const { observations } = got(await readReview(this.ports, caller, this.#id))
    const open = observations.filter((one) => one.state === 'open')
    const replies = open.map(({ id }) => ({ observation: id, text: reply }))
    got(await perform(this.#then, caller, this.#id, sending, { ...body, replies }))
  }

  /** The institution types in a cell what it will send. */
  async types(cell: string, typed: string): Promise<void> {
    const caller = this.#person('oficios')
    const at = this.#then.clock().toISOString()
    const device = 'equipo-de-ejemplo.1'
    const stamp = { id: this.ports.ids(), device, seq: 1, lamport: 1, at, replaces: null }
    const entries = [{ ...stamp, op: 'set' as const, cell, typed }]
    got(await postEntries(this.#then, caller, this.#id, { account: caller.id, entries }))
  }

  /** Somebody acts on what is on their screen. */
  async does(user: string, say: Say): Promise<void> {
    const caller = this.#person(user)
    const { version, iteration, iterations } = got(await readReview(this.ports, caller, this.#id))
    const fingerprint = iterations.find((one) => one.iteration === iteration)?.fingerprint
    const body = { act: this.ports.ids(), version, fingerprint, ...say } as unknown as ActBody
    got(await perform(this.#then, caller, this.#id, reviewAct, body))
  }

  observes(cell: string, text: string): Promise<void> {
    const label = examineExample(this.document).labelOf(cell)
    return this.does('ses', { name: 'observe', place: { kind: 'cell', at: cell }, label, shown: '', text })
  }

  /** Accepts the first observation that was answered. */
  async accepts(): Promise<void> {
    const { observations } = got(await readReview(this.ports, this.#person('ses'), this.#id))
    const { id, thread } = observations.find((one) => one.state === 'answered')!
    await this.does('ses', { name: 'accept', observation: id, seen: thread.length })
  }

  #person(user: string): Caller {
    return this.people.get(user)!
  }
}

/** Each as far as one day of a season finds it: sent, being observed, with the institution, sent again, closed. */
const STORIES: Readonly<Record<string, Step>> = {
  'ejemplo-1': (ficha) => ficha.ago(3).sends(),
  'ejemplo-4': async (ficha) => {
    await ficha.ago(9).sends()
    await ficha.ago(6).observes(CELL, 'El presupuesto final no coincide con el del último decreto. Corrija o explique.')
    await ficha.observes(OTHER_CELL, 'Indique de qué registro sale el total de personas.')
    await ficha.does('ses', { name: 'return' })
  },
  'ejemplo-7': async (ficha) => {
    await ficha.ago(12).sends()
    await ficha.ago(9).observes(CELL, 'El presupuesto final no coincide con el del último decreto. Corrija o explique.')
    await ficha.observes('purpose', 'El propósito describe lo que se entrega, no lo que cambia en las personas.')
    await ficha.does('ses', { name: 'return' })
    await ficha.ago(5).does('oficios', { name: 'open' })
    await ficha.types('purpose', 'Personas del programa mejoran sus oportunidades.')
    await ficha.ago(2).sends({ purpose: 'Personas del programa mejoran sus oportunidades.' }, 'Se revisó y se precisó.')
  },
  'ejemplo-10': async (ficha) => {
    await ficha.ago(11).sends()
    await ficha.ago(4).does('ses', { name: 'close' })
  },
  'ejemplo-13': async (ficha) => {
    await ficha.ago(7).sends()
    await ficha.ago(1).observes(CELL, 'Explique la diferencia con el presupuesto inicial.')
  },
}

/** Ids of the programmes whose review has begun in the examples. */
export const WITH_HISTORY: readonly string[] = Object.keys(STORIES)

/** Acts out the first days of a season, so that whoever tries the review finds something to review. */
export async function actOut(
  ports: Ports,
  documents: readonly FichaDocument[],
  users: readonly SeedUser[],
): Promise<void> {
  const rows = await ports.storage.selectFrom('users').select(['id', 'user', 'name', 'rut']).execute()
  const rolesOf = (user: string) => users.find((one) => one.user === user)?.roles ?? []
  const people = new Map(rows.map((row) => [row.user, { ...row, roles: rolesOf(row.user) }]))
  for (const document of documents) await STORIES[document.programme.id]?.(new ExampleFicha(ports, document, people))
}

function got<T>(outcome: Outcome<T>): T {
  if (outcome.is === 'ok') return outcome.value
  throw new Error(`an example could not be acted out: ${outcome.problem.code} ${outcome.problem.detail ?? ''}`)
}
