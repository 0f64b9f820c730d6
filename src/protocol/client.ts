import type * as z from 'zod/mini'
import { FIRST_ROUTES } from './first-routes.ts'
import { Problem, type ProblemCode, problem } from './problems.ts'
import type { AnswerOf, BodyOf, ParamsOf, QuerySentOf, Route, RouteId } from './routes.ts'
import { tellOutdated, WIRE, WIRE_HEADER } from './wire.ts'

/** What becomes of a call: a value of the route's shape, a refusal, or no word from our server. */
export type CallResult<T> =
  | { readonly is: 'ok'; readonly value: T }
  | { readonly is: 'problem'; readonly problem: Problem }
  /** `problem`: our server did speak, but it can't reach its database. */
  | { readonly is: 'offline'; readonly problem?: Problem }

type WithParams<I extends RouteId> = [keyof ParamsOf<I>] extends [never] ? unknown : { readonly params: ParamsOf<I> }
type WithBody<I extends RouteId> = [BodyOf<I>] extends [undefined] ? unknown : { readonly body: BodyOf<I> }
type WithQuery<I extends RouteId> = [QuerySentOf<I>] extends [undefined] ? unknown : { readonly query?: QuerySentOf<I> }

/** What a route has to be given. */
export type RouteInput<I extends RouteId> = WithParams<I> &
  WithBody<I> &
  WithQuery<I> & { readonly signal?: AbortSignal }

interface AnyAsked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly signal?: AbortSignal
}

export type Call = <I extends RouteId>(
  id: I,
  ...asked: object extends RouteInput<I> ? [asked?: RouteInput<I>] : [asked: RouteInput<I>]
) => Promise<CallResult<AnswerOf<I>>>

/** No answer for this long is no network: a half-open connection would otherwise hang for minutes. */
const PATIENCE_MS = 30_000
/** A gateway answers these in the name of a server that it can't reach. */
const GATEWAY: readonly number[] = [502, 503, 504]
const OFFLINE = { is: 'offline' } as const

/** A client of the table of routes; every answer is read by its schema before anyone sees it. */
export function createClient(fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis), base = ''): Call {
  return async <I extends RouteId>(id: I, ...[asked]: [asked?: RouteInput<I>]) => {
    try {
      const route = await routeOf(id)
      const response = await fetch(base + addressOf(route, asked ?? {}), initOf(route, asked ?? {}))
      const result = await readResponse(route, response)
      return (isOutdated(response, result) ? sayOutdated() : result) as CallResult<AnswerOf<I>>
    } catch {
      return OFFLINE
    }
  }
}

/** Those of the Bandeja and of administration come with the first of their calls. */
async function routeOf(id: RouteId): Promise<Route> {
  if (id in FIRST_ROUTES) return FIRST_ROUTES[id as keyof typeof FIRST_ROUTES]
  const { ROUTES } = await import('./routes.ts')
  return ROUTES[id]
}

/** What is refused for its form, not for what it asks. */
const MISUNDERSTOOD: readonly ProblemCode[] = ['malformed', 'not-found', 'unknown-answer']

/** Server and page are of two releases, and it shows. */
function isOutdated({ headers }: Response, result: CallResult<unknown>): boolean {
  const wire = headers.get(WIRE_HEADER)
  return wire !== null && wire !== WIRE && result.is === 'problem' && MISUNDERSTOOD.includes(result.problem.code)
}

function sayOutdated(): CallResult<never> {
  tellOutdated()
  return { is: 'problem', problem: problem('outdated') }
}

/** The client of the page's own server. */
export const call: Call = createClient()

function addressOf(route: Route, asked: AnyAsked): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(asked.params?.[name] ?? ''))
  const query = Object.entries(asked.query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(query.map(([name, value]) => [name, String(value)])).toString()
  return search === '' ? path : `${path}?${search}`
}

function initOf(route: Route, asked: AnyAsked): RequestInit {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  return {
    method: route.method,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: asked.signal ? AbortSignal.any([asked.signal, patience]) : patience,
    ...(route.body && { body: JSON.stringify(asked.body), headers: { 'content-type': 'application/json' } }),
  }
}

/** Our own server says so too, while it can't reach its database: it is as far away. */
async function readOutage(response: Response, type: string): Promise<CallResult<never>> {
  const read = /^application\/problem\+json\b/.test(type) ? Problem.safeParse(await response.json()) : undefined
  return read?.success ? { is: 'offline', problem: read.data } : OFFLINE
}

/** What isn't JSON was not said by our server: a captive portal, a proxy's page. */
async function readResponse(route: Route, response: Response): Promise<CallResult<unknown>> {
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok && GATEWAY.includes(response.status)) return readOutage(response, type)
  if (!/^application\/(problem\+)?json\b/.test(type)) return OFFLINE
  const said: unknown = await response.json()
  return response.ok ? readAnswer(route.answer, said) : readProblem(said)
}

function readAnswer(schema: z.ZodMiniType, said: unknown): CallResult<unknown> {
  const read = schema.safeParse(said)
  return read.success ? { is: 'ok', value: read.data } : { is: 'problem', problem: problem('unknown-answer') }
}

function readProblem(said: unknown): CallResult<never> {
  const read = Problem.safeParse(said)
  return { is: 'problem', problem: read.success ? read.data : problem('unknown-answer') }
}
