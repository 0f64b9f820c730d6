import { counted } from '../../ficha/counted.ts'
import type { Matter, Urgency } from '../../ficha/notice.ts'
import { printAge, printDay } from '../../ui/print-time.ts'

/** What the words of a notice are made of. Times are ISO UTC. */
export interface NoticeToSay {
  readonly programme: string
  readonly service: string
  readonly year: number
  readonly matter: Matter
  readonly urgency: Urgency
  readonly by: { readonly name: string }
  readonly since: string
  readonly observations: number
  readonly closes: string
}

const withCount = (count: number, one: string, many: string): string =>
  count === 0 ? '' : ` con ${counted(count, one, many)}`
const observed = (count: number): string => withCount(count, 'observación', 'observaciones')
const replied = (count: number): string => withCount(count, 'respuesta', 'respuestas')

type Say = (notice: NoticeToSay) => string
const nothing: Say = () => ''

/** What happened. */
const HAPPENED: Readonly<Record<Matter, Say>> = {
  unstarted: nothing,
  editing: nothing,
  inReview: nothing,
  received: ({ by }) => `enviada por ${by.name}`,
  returned: ({ by, observations }) => `devuelta${observed(observations)} por ${by.name}`,
  resubmitted: ({ by, observations }) => `reenviada${replied(observations)} por ${by.name}`,
  reopened: ({ by }) => `reabierta por ${by.name}`,
  closed: ({ by, observations }) => `revisión cerrada${observed(observations)} por ${by.name}`,
  evaluated: ({ by }) => `evaluada por ${by.name}`,
  published: ({ by }) => `publicada por ${by.name}`,
  extended: ({ by, closes }) => `${by.name} extendió su plazo hasta el ${printDay(closes, 'America/Santiago')}`,
  reminded: ({ by, closes }) => `${by.name} recuerda que vence el ${printDay(closes, 'America/Santiago')}`,
  assigned: ({ by }) => `${by.name} se la asignó`,
  late: ({ closes }) => `plazo vencido el ${printDay(closes, 'America/Santiago')}; no la ha reenviado`,
}

/** What it waits for, where it does. */
const AWAITED: Readonly<Partial<Record<Matter, string>>> = {
  received: 'espera su revisión',
  resubmitted: 'espera su revisión',
  returned: 'espera su respuesta',
  reopened: 'espera sus correcciones',
  closed: 'espera su evaluación',
  evaluated: 'espera su publicación',
  reminded: 'espera que la envíe',
  late: 'puede cerrarla con observaciones',
}

/** «Inmigrante y Refugio», Subsecretaría del Interior, 2023 */
export const nameFicha = ({ programme, service, year }: NoticeToSay): string => `«${programme}», ${service}, ${year}`

/** 'devuelta con 5 observaciones por Sofía Pérez; espera su respuesta desde hace 3 días' */
export function sayNotice(notice: NoticeToSay, now: number): string {
  const { matter, urgency, since } = notice
  const age = `hace ${printAge(Math.max(0, now - Date.parse(since)))}`
  const awaited = urgency === 'waits' ? AWAITED[matter] : undefined
  return `${HAPPENED[matter](notice)}${awaited ? `; ${awaited} desde ${age}` : `, ${age}`}`
}
