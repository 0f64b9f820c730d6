import type * as z from 'zod/mini'
import { ADMINISTRATION_ROUTES } from './administration-routes.ts'
import { FIRST_ROUTES } from './first-routes.ts'
import { MANY_ROUTES } from './many-routes.ts'

export type { Access, Route } from './route.ts'

/** All routes, by id. The server mounts and guards by this table, the client calls by it: what isn't here is denied. */
export const ROUTES = { ...FIRST_ROUTES, ...ADMINISTRATION_ROUTES, ...MANY_ROUTES } as const

export type RouteId = keyof typeof ROUTES

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** What a route takes in its address: `{ id: string }`, or nothing. */
export type ParamsOf<I extends RouteId> = { [Name in NamesIn<(typeof ROUTES)[I]['path']>]: string }
type Part<I extends RouteId, P extends string> = (typeof ROUTES)[I] extends { [K in P]: infer S extends z.ZodMiniType }
  ? S
  : z.ZodMiniUndefined
/** What a route takes as body, once read. */
export type BodyOf<I extends RouteId> = z.output<Part<I, 'body'>>
export type QueryOf<I extends RouteId> = z.output<Part<I, 'query'>>
/** What a caller may write as query: everything with a default may be left out. */
export type QuerySentOf<I extends RouteId> = z.input<Part<I, 'query'>>
export type AnswerOf<I extends RouteId> = z.output<Part<I, 'answer'>>
