import type { Context } from 'hono'

/** A cookie of this server's that holds a token. */
export interface TokenCookie {
  readonly token: string | undefined
  keep(token: string): void
  drop(): void
}

/** The cookie of the session, and where the request comes from. */
export interface Connection extends TokenCookie {
  readonly address: string
  /** The cookie of who is on the way to a provider of identity. */
  readonly attempt: TokenCookie
}

/** How a request carries its session, and how it shows that it comes from our own page. */
export interface Carrier {
  connect(context: Context): Connection
  /** Asked before anything is written. */
  isFromOurPage(context: Context): boolean
}
