import type { CallResult } from '../protocol/client.ts'

/** Why the server did not do, or did not answer, what was asked. */
export type Refusal = Exclude<CallResult<never>, { is: 'ok' }>

const OFFLINE = 'Sin conexión: el servidor no responde. Revise la red de este equipo e inténtelo otra vez.'

/** In a sentence; `offline`: how a screen says that there is no network. */
export const refusalWords = (refusal: Refusal, offline = OFFLINE): string =>
  refusal.is === 'offline' ? offline : (refusal.problem.detail ?? refusal.problem.title)

export const isSignedOut = (refusal: Refusal): boolean =>
  refusal.is === 'problem' && refusal.problem.code === 'not-signed-in'

const FINAL: readonly string[] = ['not-found', 'not-allowed', 'not-sent', 'not-signed-in']

/** What doesn't exist, isn't one's own or wasn't sent won't be there at the second try. */
export const canBeTried = (refusal: Refusal): boolean =>
  refusal.is === 'offline' || !FINAL.includes(refusal.problem.code)

/** The number to name when asking for help; undefined where the server gave none. */
export const requestWords = (refusal: Refusal): string | undefined =>
  refusal.is === 'problem' && refusal.problem.request
    ? `Si pide ayuda, mencione la solicitud ${refusal.problem.request}.`
    : undefined
