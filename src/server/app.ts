import { Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { ROUTES, type Route, type RouteId } from '../protocol/routes.ts'
import { WIRE, WIRE_HEADER } from '../protocol/wire.ts'
import { answerProblem, answerRoute, refuse } from './border/answer-route.ts'
import { guardsOf } from './border/guards.ts'
import { requestLog, type ServerEnv } from './border/request-log.ts'
import { securityHeaders } from './border/security-headers.ts'
import { isUnavailable } from './database/unavailable.ts'
import { refused } from './outcome.ts'
import type { Ports } from './ports.ts'
import { handlersOf } from './routes/handlers.ts'

const RETRY_AFTER_SECONDS = 5

/** The server as a function of a request. What the table of routes doesn't name is not found. */
export function createApp(ports: Ports): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>()
  app.use(requestLog(ports), securityHeaders(ports.origin), async (context, next) => {
    await next()
    context.header(WIRE_HEADER, WIRE)
    // What never changes says so itself.
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
  })
  // Who has the bytes already isn't sent them again; what they may do is said again, as a cache takes it over (RFC 9111 §3.2).
  const retainedHeaders = [...RETAINED_304_HEADERS, 'content-security-policy']
  app.use(ROUTES.publicationFile.path, etag({ retainedHeaders }))
  const handlers = handlersOf(ports)
  const served = { ports, admit: guardsOf(ports) }
  for (const [id, route] of Object.entries(ROUTES) as [RouteId, Route][])
    app.on(route.method, route.path, (context) => {
      context.set('route', id)
      return answerRoute(context, served, route, handlers[id])
    })
  app.notFound((context) => answerProblem(context, refused('not-found')))
  app.onError((error, context) => {
    const { request, route } = context.var
    ports.log.failure(request, error)
    const refusal = isUnavailable(error)
      ? refused('unavailable', { retryAfter: RETRY_AFTER_SECONDS, request })
      : refused('server-error', { request })
    return refuse(context, (ROUTES as Record<string, Route>)[route], refusal)
  })
  return app
}
