import type { Context } from 'hono'
import { problemOfText } from '../../ficha/kinds/text.ts'
import type { Route, RouteId } from '../../protocol/routes.ts'
import { ok, type RefusedOutcome, refused } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import type { Handler, RouteRequest } from '../routes/handler.ts'
import { byCookies } from './connection.ts'
import type { Admit } from './guards.ts'
import { readAs, readBody } from './read-body.ts'

/** What all routes of a server are answered by. */
export interface Served {
  readonly ports: Ports
  readonly admit: Admit
}

/** Guards a route by its line of the table, reads what was asked, calls its handler and answers. */
export async function answerRoute(context: Context, served: Served, route: Route, handler: unknown): Promise<Response> {
  const outcome = await askRoute(context, served, route, handler as Handler<RouteId>)
  if (outcome.is === 'ok') return context.json(outcome.value as object, outcome.status)
  if (outcome.is === 'response') return outcome.response
  if (outcome.is === 'redirect') return context.redirect(outcome.to, 303)
  return refuse(context, route, outcome)
}

/** Says a refusal to a script, or leads who came by themselves to our page that puts its code in words. */
export function refuse(context: Context, route: Route | undefined, refusal: RefusedOutcome): Response {
  if (!route?.visited) return answerProblem(context, refusal)
  return context.redirect(`/ingresar?problema=${refusal.problem.code}`, 303)
}

/** A refusal as RFC 9457 says it. */
export function answerProblem(context: Context, { problem }: RefusedOutcome): Response {
  if (problem.retryAfter !== undefined) context.header('retry-after', String(problem.retryAfter))
  context.header('content-type', 'application/problem+json')
  return context.body(JSON.stringify(problem), problem.status as 400)
}

async function askRoute(context: Context, { ports, admit }: Served, route: Route, handler: Handler<RouteId>) {
  const carrier = ports.carrier ?? byCookies(ports.origin)
  if (route.method !== 'GET' && !carrier.isFromOurPage(context)) return refused('wrong-origin')
  const connection = carrier.connect(context)
  const caller = await admit(route, connection)
  if (caller.is === 'problem') return caller
  const params = context.req.param()
  if (!Object.values(params).every(isKeepable)) return refused('not-found')
  const query = route.query ? readAs(route.query, context.req.query()) : ok(undefined)
  if (query.is === 'problem') return query
  const body = await readBody(context.req.raw, route)
  if (body.is === 'problem') return body
  const asked = { ports, connection, caller: caller.value, params }
  return handler({ ...asked, query: query.value, body: body.value } as RouteRequest<RouteId>)
}

/** Nothing is found under a name that no database holds: too long, with U+0000 or a damaged character. */
const isKeepable = (param: string): boolean => param.length <= 300 && problemOfText(param) === undefined
