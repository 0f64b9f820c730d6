import type { RecordName } from '../../ficha/acts.ts'
import { counted } from '../../ficha/counted.ts'

/** What somebody did, after the name of who did it; '{folio}' is a member of the act's content. */
export const ACT_WORDS: Readonly<Record<RecordName, string>> = {
  start: 'empezó la ficha',
  submit: 'envió la ficha, iteración {iteration}, folio {folio}',
  resubmit: 'reenvió la ficha, iteración {iteration}, folio {folio}',
  withdraw: 'retiró el envío, iteración {iteration}, folio {folio}',
  open: 'abrió la ficha devuelta',
  begin: 'comenzó la revisión',
  observe: 'escribió la observación {number}, en {label}',
  reword: 'corrigió el texto de la observación {number}',
  insist: 'insistió en la observación {number}',
  accept: 'aceptó la observación {number}',
  retract: 'retiró la observación {number}',
  restore: 'deshizo lo resuelto en la observación {number}',
  unsay: 'deshizo lo último que dijo en la observación {number}',
  return: 'devolvió la ficha, observaciones abiertas: {open}',
  close: 'cerró la revisión sin observaciones',
  closeWithObservations: 'cerró la revisión con observaciones: {open}',
  undoClose: 'deshizo el cierre de la revisión',
  undoReturn: 'deshizo la devolución',
  evaluate: 'guardó la evaluación',
  publish: 'publicó la ficha con el número {number}',
  assign: 'asignó la ficha a {reviewer}',
  reopen: 'reabrió la ficha: {reason}',
  extend: 'extendió el plazo de la ficha hasta el {closes}: {reason}',
  remind: 'recordó a la institución que el plazo vence el {closes}',
  openPeriod: 'abrió el período {year}',
  changePeriod: 'guardó el período {year}',
  load: 'cargó {what}: {rows}',
  takeBackLoad: 'deshizo una carga de {what}: {rows}',
  changeList: 'cambió {what}: {rows}',
  addUser: 'creó la cuenta de {name}',
  changeUser: 'cambió la cuenta de {name}',
  issueLink: 'entregó un enlace de un solo uso a {name}',
  usePasswordLink: 'eligió su contraseña con un enlace de un solo uso',
  changePassword: 'cambió su contraseña',
  signOutEverywhere: 'cerró todas las sesiones de {name}',
}

/** The words of an act with what its content says: 'envió la ficha, iteración 1, folio 2023-000123-7'. */
export const sayAct = (name: RecordName, content: Readonly<Record<string, unknown>>): string =>
  ACT_WORDS[name].replace(/\{(\w+)\}/g, (_, member: string) => sayMember(member, content[member]))

function sayMember(member: string, value: unknown): string {
  if (member === 'rows' && typeof value === 'number') return counted(value, 'fila', 'filas')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '(sin dato)'
}
