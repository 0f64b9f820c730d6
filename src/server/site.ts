import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { ServerEnv } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'

interface SiteParts {
  readonly app: Hono<ServerEnv>
  /** Folder of the built page. */
  readonly webRoot: string
  readonly origin?: string | undefined
}

/** The API and the page under one address. */
export function createSite({ app, webRoot, origin }: SiteParts): Hono<ServerEnv> {
  const site = new Hono<ServerEnv>()
  site.use(compress())
  site.all('/api/*', (context) => app.fetch(context.req.raw, context.env))
  site.use(securityHeaders(origin))
  site.get(
    '*',
    serveStatic({ root: webRoot, onFound: (path, context) => context.header('cache-control', keepFor(path)) }),
  )
  const page = serveStatic({ root: webRoot, path: 'index.html', onFound: revalidate })
  site.get('*', async (context, next) => (isNavigation(context) ? page(context, next) : next()))
  site.notFound((context) => context.text('No existe.', 404))
  return site
}

/** Names of assets carry a hash of their content; everything else is asked for anew. */
const keepFor = (path: string): string =>
  /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'

const revalidate = (_path: string, context: Context): void => context.header('cache-control', 'no-cache')

/** The app's own addresses have no file: who navigates gets the page. A missing script stays missing. */
const isNavigation = ({ req }: Context): boolean => (req.header('accept') ?? '').includes('text/html')
