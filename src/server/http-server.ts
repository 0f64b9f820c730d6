import { createAdaptorServer } from '@hono/node-server'

/** How long a client may take, and how many there may be. */
export interface ConnectionLimits {
  /** Until the head of a request is there. */
  readonly headersMs: number
  /** Until a request is there whole: 5 MB in a minute is 0,7 Mbit/s, and our own client gives up after half of it. */
  readonly requestMs: number
  /** How long a connection without a request stays open: longer than proxies keep theirs, so that none is met closing. */
  readonly keepAliveMs: number
  /** How often the first two are looked at. */
  readonly checkMs: number
  /** Connections at once, streams of changes among them; more are closed as they come. */
  readonly connections: number
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersMs: 15_000,
  requestMs: 60_000,
  keepAliveMs: 65_000,
  checkMs: 5_000,
  connections: 5_000,
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

/**
 * Node's HTTP server over a function of a request. Who is slow to ask is answered 408 and closed; who listens to a
 * stream has asked already, and may listen as long as it lasts.
 */
export function createHttpServer(fetch: Fetch, limits = CONNECTION_LIMITS): ReturnType<typeof createAdaptorServer> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkMs,
    },
  })
  server.maxConnections = limits.connections
  return server
}
