import { agreeing } from '../../ficha/counted.ts'
import type { Review } from '../../protocol/review.ts'
import type { IconName } from '../../ui/icon-shapes.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { countObservations, draftsCounted, observationsCounted, unsettledWords } from '../observation-words.ts'

/** What decides on a whole ficha, as it stands: a button, why it does nothing now, and what will happen. */
export interface Decision {
  readonly name: 'return' | 'close' | 'closeWithObservations' | 'undoClose' | 'undoReturn'
  readonly text: string
  /** Where there is room for a word. */
  readonly short: string
  readonly icon: IconName
  /** Why it can't be done now. */
  readonly blocked?: string | undefined
  /** What will happen, said before it does. */
  readonly asks: string
  readonly yes: string
  /** Whoever decides hasn't read what was sent: pressing keys in haste doesn't decide on it. */
  readonly isUnread?: boolean
}

/** Which sending is decided on: 'La ficha 2023, iteración 2'. */
const whichOf = ({ year, iteration }: Review): string => `La ficha ${year}, iteración ${iteration},`

/** The institution has no more time, by the server's clock. */
export const isDeadlineOver = ({ closes, serverTime }: Review): boolean => serverTime > closes

/** Decisions that this person may take as the ficha stands; those that wait for something say for what. */
export function decisionsOf(review: Review, drafts: number, hasRead: boolean): Decision[] {
  const left = drafts === 0 ? '' : ` ${draftsCounted(drafts)}: no se ${agreeing(drafts, 'envía', 'envían')}.`
  const all = [
    closing(review, left, hasRead),
    closingWithObservations(review, left),
    returning(review, left),
    undoing(review),
    takingBack(review),
  ]
  return all.filter((one) => one !== undefined).filter(({ name }) => review.may.includes(name))
}

/** `left`: what is said of drafts that stay behind. */
function returning(review: Review, left: string): Decision {
  const { open } = countObservations(review.observations)
  const until = printMoment(review.closes, CHILE)
  return {
    name: 'return',
    text: open === 0 ? 'Devolver con observaciones' : `Devolver con ${observationsCounted(open)}`,
    short: `Devolver (${open})`,
    icon: 'back',
    blocked: whyNotReturn(review, open),
    asks: `${whichOf(review)} vuelve a ${review.service} con ${observationsCounted(open)}: podrá corregir y responder hasta el ${until}.${left}`,
    yes: 'Devolver',
  }
}

function whyNotReturn(review: Review, open: number): string | undefined {
  if (isDeadlineOver(review))
    return `No se puede devolver: el plazo terminó el ${printMoment(review.closes, CHILE)}. La jefatura puede extenderlo`
  return open === 0 ? 'Para devolver, agregue al menos una observación' : undefined
}

/** Once there is no more time what is left is closed with it: this one isn't offered beside that. */
function closing(review: Review, left: string, hasRead: boolean): Decision | undefined {
  const counts = countObservations(review.observations)
  const isSettled = counts.open + counts.answered === 0
  if (!isSettled && isDeadlineOver(review)) return undefined
  const isFresh = review.status === 'received' || review.status === 'resubmitted'
  const unread = isFresh
    ? 'Nadie ha comenzado a revisar este envío. '
    : 'Usted no ha abierto otra parte de este envío. '
  return {
    name: 'close',
    isUnread: !hasRead,
    text: 'Cerrar sin observaciones',
    short: 'Cerrar',
    icon: isSettled ? 'okc' : 'lock',
    blocked: isSettled ? undefined : `No se puede cerrar sin observaciones: ${unsettledWords(counts)}`,
    asks: `${hasRead ? '' : unread}${whichOf(review)} pasa a evaluación: su revisión se cierra sin observaciones. La institución ya no podrá editarla.${left}`,
    yes: 'Cerrar la revisión',
  }
}

/** Only once there is no more time, and something is left to settle. */
function closingWithObservations(review: Review, drafts: string): Decision | undefined {
  const { open, answered } = countObservations(review.observations)
  const left = open + answered
  if (!isDeadlineOver(review) || left === 0) return undefined
  const since = printMoment(review.closes, CHILE)
  return {
    name: 'closeWithObservations',
    text: `Cerrar con ${observationsCounted(left)}`,
    short: `Cerrar (${left})`,
    icon: 'clip',
    asks: `El plazo terminó el ${since}. ${whichOf(review)} pasa a evaluación con ${observationsCounted(left)} sin resolver, como se envió la última vez.${drafts}`,
    yes: 'Cerrar con observaciones',
  }
}

/** Until somebody of the institution has seen it; afterwards it isn't offered. */
function takingBack(review: Review): Decision | undefined {
  const { openedAt, movedAt, service, observations } = review
  if (openedAt !== null) return undefined
  const { open } = countObservations(observations)
  const since = movedAt ? `Se devolvió el ${printMoment(movedAt, CHILE)} y ` : ''
  return {
    name: 'undoReturn',
    text: 'Deshacer la devolución',
    short: 'Deshacer',
    icon: 'back',
    asks: `${since}nadie de ${service} la ha visto. ${whichOf(review)} vuelve a estar en revisión con ${observationsCounted(open)}; el aviso se retira y el registro dirá ambas cosas.`,
    yes: 'Deshacer la devolución',
  }
}

/** Until somebody evaluates. */
const undoing = (review: Review): Decision => ({
  name: 'undoClose',
  text: 'Deshacer el cierre',
  short: 'Deshacer el cierre',
  icon: 'back',
  asks: `${whichOf(review)} vuelve a estar como antes del cierre. El registro dirá quién lo deshizo.`,
  yes: 'Deshacer el cierre',
})
