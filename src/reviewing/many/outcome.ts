import * as z from 'zod/mini'
import { counted } from '../../ficha/counted.ts'
import { isAllowed, isEditable, type Role, STATUS_NAMES, Status } from '../../ficha/status.ts'
import type { ProvenFicha } from '../../protocol/many.ts'
import { CHILE, printShortDay } from '../../ui/print-time.ts'

const reviewer = z.nullable(z.object({ id: z.string(), name: z.string() }))

/** What is to be done with many fichas: the same for each of them. */
export const ManyPlan = z.discriminatedUnion('name', [
  z.object({ name: z.literal('assign'), reviewer }),
  z.object({ name: z.literal('extend'), closes: z.string(), reason: z.string() }),
  z.object({ name: z.literal('remind') }),
  z.object({ name: z.literal('publish') }),
])
export type ManyPlan = z.infer<typeof ManyPlan>
export type ManyAct = ManyPlan['name']

/** How it is said of many: on the button, as a heading, done and not. */
export const MANY_WORDS: Readonly<Record<ManyAct, { button: string; key: string; one: string; other: string }>> = {
  assign: { button: 'Asignar', key: 'A', one: 'se asigna', other: 'se asignan' },
  extend: { button: 'Extender el plazo', key: 'X', one: 'se extiende', other: 'se extienden' },
  remind: { button: 'Recordar', key: 'R', one: 'se recuerda', other: 'se recuerdan' },
  publish: { button: 'Publicar', key: 'P', one: 'se publica', other: 'se publican' },
}

/** The acts on many that these roles may ever do. */
export const manyActsOf = (roles: readonly Role[]): ManyAct[] =>
  (Object.keys(MANY_WORDS) as ManyAct[]).filter((act) => Status.options.some((one) => isAllowed(one, roles, act)))

/** What becomes of one ficha: what will stand, or why nothing is done. */
export type ManyOutcome =
  | { readonly will: true; readonly words: string }
  | { readonly will: false; readonly why: string }

/** By what the proof knows of a ficha; the server decides again when it is done. */
export function outcomeOf(plan: ManyPlan, ficha: ProvenFicha, serverTime: string): ManyOutcome {
  const { may, status, reviewer: has, closes } = ficha
  if (!may.includes(plan.name)) return no(`está «${STATUS_NAMES[status]}»`)
  if (plan.name === 'publish') return yes('se publica')
  if (plan.name === 'remind')
    return yes(`${closes < serverTime ? 'venció' : 'vence'} el ${printShortDay(closes, CHILE)}`)
  if (plan.name === 'assign') {
    if (has?.id === plan.reviewer?.id) return no(has ? `ya es de ${has.name}` : 'ya no es de nadie en particular')
    return yes(`${plan.reviewer?.name ?? 'los del servicio'}${isEditable(status) ? ', cuando se envíe' : ''}`)
  }
  if (plan.closes <= closes) return no(`su plazo ya es el ${printShortDay(closes, CHILE)}`)
  const days = `${printShortDay(closes, CHILE)} → ${printShortDay(plan.closes, CHILE)}`
  return yes(closes < serverTime ? `${days}; estaba vencida` : days)
}

const yes = (words: string): ManyOutcome => ({ will: true, words })
const no = (why: string): ManyOutcome => ({ will: false, why })

/** '18 se asignan, 2 no' */
export function outcomeCounts(act: ManyAct, will: number, not: number): string {
  const { one, other } = MANY_WORDS[act]
  const done = `${will} ${will === 1 ? one : other}`
  return not === 0 ? done : `${done}, ${not} no`
}

/** '1 ficha', '20 fichas', as a heading needs it. */
export const manyTitle = (act: ManyAct, count: number): string =>
  `${MANY_WORDS[act].button}${act === 'extend' ? ' de' : ''} ${counted(count, 'ficha', 'fichas')}`
