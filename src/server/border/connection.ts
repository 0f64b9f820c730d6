import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { ROUTES } from '../../protocol/routes.ts'
import type { Carrier, Connection, TokenCookie } from '../carrier.ts'
import { SESSION_MS } from '../session/follow-session.ts'
import { ATTEMPT_MS } from '../session/start-identity.ts'
import { isSameOrigin } from './same-origin.ts'
import { isHttps } from './security-headers.ts'

const COOKIE = 'cuadra_session'
const ATTEMPT_COOKIE = 'cuadra_attempt'
const LOCAL: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Secure wherever the cookie could travel beyond this machine. */
const isSecure = (url: string, origin: string | undefined): boolean =>
  isHttps(url, origin) || !LOCAL.includes(new URL(origin ?? url).hostname)

/** By cookies and by the headers that browsers send; `origin` is where people reach the server through a proxy. */
export const byCookies = (origin: string | undefined): Carrier => ({
  connect: (context) => connectionOf(context, origin),
  isFromOurPage: ({ req }) =>
    isSameOrigin({ url: req.url, origin: req.header('origin'), site: req.header('sec-fetch-site') }, origin),
})

/** The request's cookies and address. */
function connectionOf(context: Context, origin: string | undefined): Connection {
  const secure = isSecure(context.req.url, origin)
  const session = { httpOnly: true, sameSite: 'Strict', secure, path: '/', maxAge: SESSION_MS / 1000 } as const
  // Lax: the provider's site sends the browser back, and with that a strict cookie would not come along.
  const attempt = { ...session, sameSite: 'Lax', path: ROUTES.startIdentity.path, maxAge: ATTEMPT_MS / 1000 } as const
  return {
    address: context.env?.address ?? 'unknown',
    ...tokenCookie(context, COOKIE, session),
    attempt: tokenCookie(context, ATTEMPT_COOKIE, attempt),
  }
}

const tokenCookie = (context: Context, name: string, { maxAge, ...kept }: CookieOptions): TokenCookie => ({
  token: getCookie(context, name),
  keep: (token) => setCookie(context, name, token, { ...kept, maxAge }),
  drop: () => void deleteCookie(context, name, kept),
})
