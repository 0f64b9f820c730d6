import type { CheckStatus, Examine } from '../../src/engine/examination.ts'
import { examine as examineByRules } from '../../src/engine/examine.ts'
import { FORMAT } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import { field } from '../../src/ficha/field.ts'
import type { Finding } from '../../src/ficha/finding.ts'
import { longText } from '../../src/ficha/kinds/text.ts'
import { money } from '../../src/ficha/kinds/whole-number.ts'
import type { Ficha, SubmissionBody } from '../../src/protocol/bodies.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { ROUTES, type RouteId } from '../../src/protocol/routes.ts'
import { submissionBody } from '../../src/protocol/submission-body.ts'
import { createApp } from '../../src/server/app.ts'
import type { Passwords, Ports, RequestLine } from '../../src/server/ports.ts'
import { randomToken } from '../../src/server/random.ts'
import { type Seed, seedOnce } from '../../src/server/seed.ts'
import { ENGINE, openEmptyDatabase } from './engines.ts'
import { CLOSES, OPENS, SEED } from './seed.ts'

const source = 'prueba'
/** The smallest edition on which something can be sent. */
export const EDITION: Edition = {
  id: 2023,
  sections: [
    {
      id: 'all',
      title: 'Todo',
      source,
      parts: [
        {
          part: 'fields',
          fields: [
            field({ id: 'purpose', label: 'Propósito', help: '', kind: longText, source }),
            field({ id: 'initialBudget', label: 'Presupuesto', help: '', kind: money, years: [-2, -1, 0], source }),
          ],
        },
      ],
    },
  ],
  figures: [],
  rules: [],
  cellRules: [],
  equations: [],
  thresholds: {},
  justificationHeads: { all: [], bySection: {} },
  evaluation: async () => ({ dimensions: [], overcome: 'stays', source }),
  report: async () => ({ title: 'Prueba', sections: [] }),
}

export const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  id: rule,
  rule,
  title: `Título de ${rule}`,
  severity: 'ask',
  cells: ['initialBudget~2023'],
  section: 'all',
  message: `Mensaje de ${rule}`,
  left: 1,
  right: 2,
  difference: 1,
  summary: '1 / 2',
  values: 'abc',
  justification: { state: 'valid' },
  ...more,
})

/** Cheap on purpose; argon2 has a test of its own. */
const passwords: Passwords = {
  hash: async (password) => `hash of ${password}`,
  verify: async (hash, password) => hash === `hash of ${password}`,
  dummy: 'hash that no password gives',
}

export interface Verdict {
  status: CheckStatus
  findings: readonly Finding[]
}

export interface Asking {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly address?: string
}

export const ORIGIN = 'http://localhost'

/** A server on a database of its own, with a clock that is moved by hand. */
export async function startServer(more: Partial<Ports> = {}, seed: Seed = SEED) {
  const clock = { now: new Date(OPENS) }
  const verdict: Verdict = { status: 'ready', findings: [] }
  const lines: RequestLine[] = []
  const failures: unknown[] = []
  /** What the engine says of it, but for the verdict. */
  const examine: Examine = (edition, subject) =>
    new Proxy(examineByRules(edition, subject), {
      get: (real, name) => {
        const value: unknown = name in verdict ? verdict[name as keyof Verdict] : Reflect.get(real, name, real)
        return typeof value === 'function' ? value.bind(real) : value
      },
    })
  let count = 0
  let offices = 0
  const database = await openEmptyDatabase()
  const ports: Ports = {
    version: '9.9.9',
    storage: database.storage,
    passwords,
    randomToken,
    ids: () => `id-${++count}`,
    clock: () => clock.now,
    log: { request: (line) => lines.push(line), failure: (_request, error) => failures.push(error) },
    broadcast: database.broadcast,
    closing: new AbortController().signal,
    editions: (id) => (id === EDITION.id ? EDITION : undefined),
    examine,
    pdf: async (report) => new TextEncoder().encode(`%PDF-1.7 ${report.title}`),
    ...more,
  }
  await seedOnce(ports, seed)
  const app = createApp(ports)

  const ask = async (path: string, { method = 'GET', body, headers = {}, address = '10.0.0.1' }: Asking = {}) =>
    app.request(
      ORIGIN + path,
      {
        method,
        headers: {
          ...(method !== 'GET' && { origin: ORIGIN }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined || typeof body === 'string' ? (body as string) : JSON.stringify(body),
      },
      { address },
    )

  /** Signs in and gives a way to ask as that person. */
  const as = async (user: string) => {
    const password = seed.users.find((one) => one.user === user)?.password
    // Each from an office of their own: many who sign in are no one guessing.
    const address = `10.1.0.${++offices}`
    const answer = await ask('/api/session', { method: 'POST', body: { user, password }, address })
    const cookie = cookieOf(answer)
    const asking = (path: string, what: Asking = {}) => ask(path, { ...what, headers: { cookie, ...what.headers } })
    return Object.assign(asking, { cookie })
  }

  return { app, ports, clock, verdict, lines, failures, ask, as, stop: () => database.close() }
}

/** Until broadcast are heard at once: PostgreSQL makes a connection for them when somebody first listens. */
export const listening = async ({ ports }: Pick<TestServer, 'ports'>): Promise<void> => {
  if (ENGINE === 'postgres')
    await new Promise<void>((resolve) => {
      const stop = ports.broadcast.listen(() => {
        stop()
        resolve()
      })
    })
}

export type TestServer = Awaited<ReturnType<typeof startServer>>
export type Person = Awaited<ReturnType<TestServer['as']>>

export const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0]!

export const ANSWERS = { purpose: 'Acompañar', initialBudget: { '2023': 1_000 } }
export const ACT = '0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10'
export const OTHER_ACT = '5d1f0f64-9a3f-4f0b-8f49-3f2f8f8a1c22'

/** The body that the app would send of a ficha as this person sees it now. */
export async function prepare(person: Person, id: string, act = ACT, answers: Record<string, unknown> = ANSWERS) {
  const ficha = (await (await person(`/api/fichas/${id}`)).json()) as Ficha
  const { edition, period, programme, version } = ficha
  const document = { format: FORMAT, edition, period, programme, answers, justifications: [] } as const
  return submissionBody({ ...document, justifications: [] }, act, version)
}

export const send = (person: Person, id: string, body: SubmissionBody) =>
  person(`/api/fichas/${id}/submissions`, { method: 'POST', body })

/** Reads an answer by the schema of its route, as every client does. */
export const read = async <I extends RouteId>(id: I, response: Response) =>
  ROUTES[id].answer.parse(await response.json()) as ReturnType<(typeof ROUTES)[I]['answer']['parse']>

export { CLOSES, OPENS }

/** Why it was refused. */
export const problemOf = async (response: Response): Promise<Problem> => Problem.parse(await response.json())
