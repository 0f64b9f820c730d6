import { type Problem, type ProblemCode, problem } from '../protocol/problems.ts'

/** What an act or a read comes to: a value, or one of the table's problems. */
export type Outcome<T> =
  | { readonly is: 'ok'; readonly value: T; readonly status: 200 | 503 }
  | { readonly is: 'problem'; readonly problem: Problem }

/** What a route answers: an outcome, or what isn't JSON: a stream, a way to another page. */
export type RouteReply<T> =
  | Outcome<T>
  | { readonly is: 'response'; readonly response: Response }
  | { readonly is: 'redirect'; readonly to: string }

export type RefusedOutcome = Extract<Outcome<never>, { is: 'problem' }>

export const ok = <T>(value: T, status: 200 | 503 = 200): Outcome<T> => ({ is: 'ok', value, status })

export const respond = (response: Response): RouteReply<never> => ({ is: 'response', response })

/** Sends the browser on to a path of our own page or to the provider of identity: never where a request says. */
export const redirect = (to: string): RouteReply<never> => ({ is: 'redirect', to })

export const refused = (code: ProblemCode, extra?: Parameters<typeof problem>[1]): RefusedOutcome => ({
  is: 'problem',
  problem: problem(code, extra),
})
