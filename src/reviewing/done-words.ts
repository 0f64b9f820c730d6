import { agreeing } from '../ficha/counted.ts'
import type { ActName } from '../ficha/status.ts'
import type { CallResult } from '../protocol/client.ts'
import type { Problem } from '../protocol/problems.ts'
import { CHILE, printShortDay, printTime } from '../ui/print-time.ts'

/** What somebody did with the ficha, after the name of who did it. */
const DONE: Readonly<Record<ActName, string>> = {
  start: 'empezó la ficha',
  submit: 'envió la ficha',
  resubmit: 'reenvió la ficha',
  withdraw: 'retiró el envío',
  open: 'abrió la ficha devuelta',
  begin: 'comenzó la revisión',
  observe: 'agregó una observación',
  reword: 'corrigió el texto de una observación',
  insist: 'insistió en una observación',
  accept: 'aceptó una observación',
  retract: 'retiró una observación',
  restore: 'deshizo lo resuelto en una observación',
  unsay: 'deshizo lo último que dijo en una observación',
  return: 'devolvió la ficha',
  close: 'cerró la revisión sin observaciones',
  closeWithObservations: 'cerró la revisión con observaciones',
  undoClose: 'deshizo el cierre de la revisión',
  undoReturn: 'deshizo la devolución',
  evaluate: 'guardó la evaluación',
  publish: 'publicó la ficha',
  assign: 'asignó la ficha',
  reopen: 'reabrió la ficha',
  extend: 'extendió el plazo',
  remind: 'recordó el plazo a la institución',
}

/** 'Pedro Rojas devolvió la ficha el 12 mar, 10:21, y hubo otros 2 actos antes.' Undefined when the refusal names nobody. */
export function whoseAct({ since = [] }: Problem): string | undefined {
  const last = since.at(-1)
  if (!last) return undefined
  const more = since.length - 1
  const rest = more === 0 ? '' : `, y hubo ${agreeing(more, 'otro acto', `otros ${more} actos`)} antes`
  return `${last.by.name} ${DONE[last.name]} el ${printShortDay(last.at, CHILE)}, ${printTime(last.at, CHILE)}${rest}.`
}

/** Why something was not done, in a sentence or two, where it was asked for. */
export function refusalOf(result: Exclude<CallResult<unknown>, { is: 'ok' }>): string {
  if (result.is === 'offline') return 'Sin conexión: no se hizo. Lo escrito sigue aquí; inténtelo otra vez.'
  const { problem } = result
  return [problem.title, whoseAct(problem) ?? problem.detail].filter(Boolean).join(' ')
}
