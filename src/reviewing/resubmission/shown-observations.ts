import { counted } from '../../ficha/counted.ts'
import { isUnsettled } from '../../ficha/observation.ts'
import type { Observation } from '../../protocol/review.ts'

/** The observations of a review as an iteration finds them. */
export interface ShownObservations {
  /** Made before and not settled when this iteration was sent: what it had to answer. */
  readonly asked: readonly Observation[]
  /** Settled before it was sent. */
  readonly settled: readonly Observation[]
  /** Made on it. */
  readonly fresh: readonly Observation[]
}

const isSettledBefore = ({ state, thread }: Observation, iteration: number): boolean =>
  !isUnsettled(state) && (thread.at(-1)?.iteration ?? iteration) < iteration

export function sortObservations(observations: readonly Observation[], iteration: number): ShownObservations {
  const before = observations.filter((one) => one.iteration < iteration)
  return {
    asked: before.filter((one) => !isSettledBefore(one, iteration)),
    settled: before.filter((one) => isSettledBefore(one, iteration)),
    fresh: observations.filter((one) => one.iteration >= iteration),
  }
}

const some = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [counted(count, one, many)])

/** '1 aceptada · 1 por resolver · 1 abierta' */
export function statesCounted(observations: readonly Observation[]): string {
  const count = (state: Observation['state']) => observations.filter((one) => one.state === state).length
  return [
    ...some(count('accepted'), 'aceptada', 'aceptadas'),
    ...some(count('retracted'), 'retirada', 'retiradas'),
    ...some(count('answered'), 'por resolver', 'por resolver'),
    ...some(count('open'), 'abierta', 'abiertas'),
  ].join(' · ')
}
