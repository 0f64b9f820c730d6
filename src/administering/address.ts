import type { AdministeredList } from './sections.ts'

export const ADMINISTRATION = '/administracion'
/** The address of the record of acts, which is no list of rows. */
export const RECORD = 'registro'

/** What is done in a section: the list is read when nothing is said. */
export type Doing = 'agregar' | 'cambiar' | 'cargar' | 'cargas'
const DOINGS: readonly string[] = ['agregar', 'cambiar', 'cargar', 'cargas'] satisfies readonly Doing[]
export const isDoing = (word: string | undefined): word is Doing => word !== undefined && DOINGS.includes(word)

/** What stands after the ? of an address of administration. */
export interface AdministrationSearch {
  /** Words that the list is searched by. */
  readonly q?: string
  /** What its narrowing column says. */
  readonly solo?: string
  readonly pagina?: string
  /** Key of the row that is changed. */
  readonly fila?: string
  /** It was added a moment ago. */
  readonly nueva?: string
  /** Position in the record from which older acts, or loads, are read. */
  readonly antes?: string
  /** The act of the load that is to be taken back. */
  readonly carga?: string
}

const NAMES = ['q', 'solo', 'pagina', 'fila', 'nueva', 'antes', 'carga'] as const

/** Reads what somebody may have written by hand: what isn't known is left out. */
export const readSearch = (search: Record<string, unknown>): AdministrationSearch =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name]
      const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
      return text === '' ? [] : [[name, text] as const]
    }),
  )

/** '/administracion/programas/cambiar?fila=riberas-limpias' */
export function addressOf(section: AdministeredList, doing?: Doing, search: AdministrationSearch = {}): string {
  const said = new URLSearchParams(Object.entries(search).filter(([, value]) => value)).toString()
  return `${[ADMINISTRATION, section.slug, ...(doing ? [doing] : [])].join('/')}${said && `?${said}`}`
}

/** The page of a list that an address names; the first when it names none. */
export const pageOf = ({ pagina }: AdministrationSearch): number =>
  /^[1-9]\d{0,4}$/.test(pagina ?? '') ? Number(pagina) : 1
