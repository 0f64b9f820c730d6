import type { MiddlewareHandler } from 'hono'
import type { Ports } from '../ports.ts'

/** What a request carries through the server. */
export interface ServerEnv {
  Bindings: { readonly address?: string }
  Variables: { request: string; route: string }
}

/** One line per request: the route's name instead of its address, which may name a ficha. */
export const requestLog =
  ({ log, ids, clock }: Pick<Ports, 'log' | 'ids' | 'clock'>): MiddlewareHandler<ServerEnv> =>
  async (context, next) => {
    const start = clock().getTime()
    context.set('request', ids())
    context.set('route', 'none')
    await next()
    const { request, route } = context.var
    const ms = clock().getTime() - start
    log.request({ method: context.req.method, route, status: context.res.status, ms, request })
  }
