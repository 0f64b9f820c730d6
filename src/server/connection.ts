import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_MS } from './follow-session.ts'
import type { Connection } from './routes/handler.ts'
import { isHttps } from './security-headers.ts'

const COOKIE = 'cuadra_session'
const LOCAL: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Secure wherever the cookie could travel beyond this machine. */
const isSecure = (url: string, origin: string | undefined): boolean =>
  isHttps(url, origin) || !LOCAL.includes(new URL(origin ?? url).hostname)

/** The request's cookie and address. */
export function connectionOf(context: Context, origin: string | undefined): Connection {
  const attributes = {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(context.req.url, origin),
    path: '/',
  } as const
  return {
    address: context.env?.address ?? 'unknown',
    token: getCookie(context, COOKIE),
    keep: (token) => setCookie(context, COOKIE, token, { ...attributes, maxAge: SESSION_MS / 1000 }),
    drop: () => void deleteCookie(context, COOKIE, attributes),
  }
}
