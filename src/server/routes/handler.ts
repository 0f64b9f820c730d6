import type { AnswerOf, BodyOf, ParamsOf, QueryOf, ROUTES, RouteId } from '../../protocol/routes.ts'
import type { Reply } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import type { Caller } from '../storage/people/people.ts'

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

type CallerOf<I extends RouteId> = (typeof ROUTES)[I]['access'] extends 'anyone' ? undefined : Caller

/** A request that passed the guards of its route, read by the route's schemas. */
export interface Asked<I extends RouteId> {
  readonly ports: Ports
  readonly caller: CallerOf<I>
  readonly params: ParamsOf<I>
  readonly query: QueryOf<I>
  readonly body: BodyOf<I>
  readonly connection: Connection
}

export type Handler<I extends RouteId> = (asked: Asked<I>) => Promise<Reply<AnswerOf<I>>>
