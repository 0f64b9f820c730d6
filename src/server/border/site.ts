import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
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
  site.use(securityHeaders(origin), cacheByName)
  // What the build packed beforehand goes out as it is; compress() packs the rest.
  site.get('*', serveStatic({ root: webRoot, precompressed: true }))
  const page = serveStatic({ root: webRoot, path: 'index.html' })
  site.get('*', async (context, next) => (isNavigation(context) ? page(context, next) : next()))
  site.notFound((context) => context.text('No existe.', 404))
  return site
}

/** Names of assets carry a hash of their content; everything else is asked for anew. */
const cacheByName: MiddlewareHandler = async (context, next) => {
  await next()
  const isAsset = context.req.path.startsWith('/assets/') && context.res.ok && !isPage(context.res)
  context.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
}

const isPage = (response: Response): boolean => (response.headers.get('content-type') ?? '').startsWith('text/html')

/** The app's own addresses have no file: who navigates gets the page. A missing script stays missing. */
const isNavigation = ({ req }: Context): boolean => (req.header('accept') ?? '').includes('text/html')
