import type { MiddlewareHandler } from 'hono'

const CSP = [
  "default-src 'self'",
  // The PDF engine is WebAssembly; text that becomes JavaScript stays forbidden.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ')

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
/** What is no page and runs nothing may do nothing: stricter, and a third of the bytes, on every answer of the API. */
const NOTHING = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }
/** A worker has the policy of its own script. */
const SCRIPT = { 'content-security-policy': CSP }
const PAGE = {
  ...SCRIPT,
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
}

/** By what an answer is. What isn't known is treated as a page. */
function policyOf(type: string): Readonly<Record<string, string>> {
  if (/^(application\/(problem\+)?json|text\/(css|event-stream)|font\/)/.test(type)) return NOTHING
  return /^(text|application)\/javascript/.test(type) ? SCRIPT : PAGE
}
const YEAR_OF_HTTPS = 'max-age=31536000'

/** Is the server reached over https, as far as it can tell? `origin` is where people reach it through a proxy. */
export const isHttps = (url: string, origin: string | undefined): boolean => (origin ?? url).startsWith('https:')

/** On every answer, of the API and of the page. */
export const securityHeaders =
  (origin: string | undefined): MiddlewareHandler =>
  async (context, next) => {
    await next()
    // A file that is less than a page brings a stricter policy of its own.
    const headers = { ...HEADERS, ...policyOf(context.res.headers.get('content-type') ?? '') }
    for (const [name, value] of Object.entries(headers)) if (!context.res.headers.has(name)) context.header(name, value)
    if (isHttps(context.req.url, origin)) context.header('strict-transport-security', YEAR_OF_HTTPS)
  }
