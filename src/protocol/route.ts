import type * as z from 'zod/mini'
import type { Role } from '../ficha/status.ts'

/** Who may call a route: anyone, anyone signed in, or those with one of the roles. */
export type Access = 'anyone' | 'signedIn' | readonly Role[]

/** One line of what browser and server say to each other. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: `/api/${string}`
  readonly access: Access
  readonly body?: z.ZodMiniType
  /** What a body weighs at most; as much as a file (5 MB) where nothing is said. */
  readonly maxBytes?: number
  readonly query?: z.ZodMiniType
  readonly answer: z.ZodMiniType
  /** People's browsers go there by themselves: it answers with redirects, and a refusal leads to our page that says it. */
  readonly visited?: true
}

/** A name and a password of 200 characters weigh 2,5 kB even where each is written as \u0000. */
export const SMALL_BODY = 4 * 1024
