import { counted, listed } from '../ficha/counted.ts'
import type { ObservationState, RemarkKind } from '../ficha/observation.ts'
import { OBSERVATION_STATES } from '../ficha/observation.ts'
import type { Observation } from '../protocol/review.ts'
import type { StateWords } from '../ui/state.tsx'

const words = (state: ObservationState, tone: StateWords['tone'], icon: StateWords['icon']): StateWords => ({
  tone,
  icon,
  text: OBSERVATION_STATES[state],
})

export const OBSERVATION_WORDS: Record<ObservationState, StateWords> = {
  open: words('open', 'warn', 'msg'),
  answered: words('answered', 'acc', 'reply'),
  accepted: words('accepted', 'ok', 'okc'),
  retracted: words('retracted', 'dim', 'minus'),
}

/** What somebody said in a thread. */
export const REMARK_WORDS: Record<RemarkKind, string> = {
  observe: 'Pidió',
  reword: 'Corrigió',
  insist: 'Insiste',
  answer: 'Responde',
  unanswer: 'Retiró su respuesta',
  accept: 'Aceptó',
  retract: 'Retiró',
  restore: 'Deshizo',
  unsay: 'Deshizo lo anterior',
}

export interface ObservationCounts {
  readonly open: number
  readonly answered: number
}

export const countObservations = (observations: readonly Observation[]): ObservationCounts => ({
  open: observations.filter(({ state }) => state === 'open').length,
  answered: observations.filter(({ state }) => state === 'answered').length,
})

/** '1 observación', '3 observaciones' */
export const observationsCounted = (count: number): string => counted(count, 'observación', 'observaciones')
export const openCounted = (count: number): string =>
  count === 0 ? 'Ninguna abierta' : counted(count, 'abierta', 'abiertas')
export const draftsCounted = (count: number): string => counted(count, 'borrador sin agregar', 'borradores sin agregar')

/** '1 respuesta por resolver' */
export const answeredCounted = (count: number): string => `${counted(count, 'respuesta', 'respuestas')} por resolver`

/** 'hay 1 abierta y 2 respuestas por resolver' */
export function unsettledWords({ open, answered }: ObservationCounts): string {
  const said = [open > 0 && openCounted(open), answered > 0 && answeredCounted(answered)]
  return `hay ${listed(said.filter((one) => one !== false))}`
}
