import type { RecordName } from '../ficha/acts.ts'

/** What somebody did, after the name of who did it; '{folio}' is a member of the act's content. */
export const ACT_WORDS: Readonly<Record<RecordName, string>> = {
  submit: 'envió la ficha, iteración {iteration}, folio {folio}',
  openPeriod: 'abrió el período {year}',
  changePeriod: 'guardó el período {year}',
  load: 'cargó {what}: {rows}',
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
  if (member === 'rows' && typeof value === 'number') return value === 1 ? '1 fila' : `${value} filas`
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '(sin dato)'
}
