import type { AnswerOf, BodyOf, ParamsOf, QueryOf, ROUTES, RouteId } from '../../protocol/routes.ts'
import type { Connection } from '../carrier.ts'
import type { RouteReply } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import type { Caller } from '../storage/reach.ts'

type CallerOf<I extends RouteId> = (typeof ROUTES)[I]['access'] extends 'anyone' ? undefined : Caller

/** A request that passed the guards of its route, read by the route's schemas. */
export interface RouteRequest<I extends RouteId> {
  readonly ports: Ports
  readonly caller: CallerOf<I>
  readonly params: ParamsOf<I>
  readonly query: QueryOf<I>
  readonly body: BodyOf<I>
  readonly connection: Connection
}

export type Handler<I extends RouteId> = (asked: RouteRequest<I>) => Promise<RouteReply<AnswerOf<I>>>
