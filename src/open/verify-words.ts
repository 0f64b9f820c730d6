import type { FoundMark } from '../protocol/publication.ts'
import { CHILE, printMoment } from '../ui/print-time.ts'
import type { Tone } from '../ui/state.tsx'
import { FILE_NAMES } from './published-words.ts'
import type { ReadFile, VerifiableKind } from './read-for-verifying.ts'
import type { TypedMark } from './typed-mark.ts'

/** A verdict as it is read and heard: what it is, more about it, and where to go on. */
export interface Verdict {
  readonly tone: Extract<Tone, 'ok' | 'warn' | 'err'>
  readonly title: string
  readonly more?: string
  /** Number of the publication to open. */
  readonly publication?: string | undefined
}

const moment = (at: string): string => `${printMoment(at, CHILE)}, hora de Chile continental`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is known under a fingerprint, a number or a folio. `asked`: the words for what was verified. */
export function sayFound(found: FoundMark, asked: VerifiableKind | TypedMark['is']): Verdict {
  const { programme, service, year, at } = found
  const which = `${programme}, ficha ${year}, ${service}.`
  if (found.is === 'published') {
    const { number, format } = found
    const is = format ? `Es ${FILE_NAMES[format].the} de la ficha publicada ${number}.` : sayNamed(asked, number)
    return { tone: 'ok', title: is, more: `${which} Publicada el ${moment(at)}.`, publication: number }
  }
  const { folio, iteration, state, publication } = found
  const it = found.is === 'receipt' ? `el recibo de lo que se envió` : 'lo que se envió'
  const titles = {
    holds: { tone: 'ok', title: `Es ${it}, iteración ${iteration}, la vigente.` },
    superseded: { tone: 'warn', title: `Es ${it}, iteración ${iteration}; no es la última.` },
    withdrawn: { tone: 'warn', title: `Es ${it}, iteración ${iteration}, pero la institución retiró ese envío.` },
  } as const
  const made = publication ? ` De ella se hizo la ficha publicada ${publication}.` : ''
  const more = `${which} Folio ${folio}, recibida el ${moment(at)}.${made}`
  return { ...titles[state], more, ...(publication && { publication }) }
}

const sayNamed = (asked: VerifiableKind | TypedMark['is'], number: string): string =>
  asked === 'folio' ? `Con ese folio se envió la ficha publicada ${number}.` : `Es la ficha publicada ${number}.`

const NOT: Readonly<Record<VerifiableKind | 'fingerprint' | 'number' | 'folio', Pick<Verdict, 'title' | 'more'>>> = {
  file: {
    title: 'Este archivo no coincide con ninguna ficha publicada ni enviada aquí: fue modificado o nunca se publicó.',
    more: 'Un PDF o una planilla que se abrió y se volvió a guardar ya es otro archivo. Baje el original desde Fichas publicadas y compare.',
  },
  ficha: {
    title: 'Este archivo no coincide con ninguna ficha enviada aquí: fue modificado o nunca se envió.',
    more: 'Use el archivo que guardó con «Guardar el archivo enviado» y no uno de rescate, o pida a la institución el suyo.',
  },
  receipt: {
    title: 'Este archivo no coincide con ningún recibo de este servidor: fue modificado o lo dio otro.',
    more: 'Use el archivo que guardó con «Guardar el recibo», o pida a la institución el suyo.',
  },
  fingerprint: {
    title: 'Esa huella no es de nada que se haya enviado o publicado aquí.',
    more: 'Revise que estén las 64 letras y números. De un recibo, use la de «Huella» y no la de «Registro».',
  },
  number: {
    title: 'No hay una ficha publicada con ese número.',
    more: 'Revise el año y el número, o búsquela por su nombre en Fichas publicadas.',
  },
  folio: {
    title: 'Con ese folio no hay una ficha publicada.',
    more: 'Mientras la ficha no se publica, un folio solo no prueba nada. Suelte aquí el recibo o el archivo enviado, o escriba la huella del recibo.',
  },
}

/** Nothing is known of it. */
export const sayNotFound = (asked: keyof typeof NOT): Verdict => ({ tone: 'err', ...NOT[asked] })

const UNREAD: Readonly<Record<Exclude<ReadFile['is'], 'read'>, Verdict>> = {
  empty: { tone: 'err', title: 'El archivo está vacío.', more: 'Bájelo o cópielo otra vez.' },
  huge: {
    tone: 'err',
    title: 'Pesa más de 50 MB: ningún archivo de Cuadra es tan grande.',
    more: 'Elija el PDF, el Excel, la página o el JSON tal como los bajó.',
  },
  unreadable: {
    tone: 'err',
    title: 'No se puede leer en este equipo.',
    more: 'Si es una carpeta, elija los archivos que tiene adentro. Si el archivo se movió o está en un disco desconectado, elíjalo otra vez.',
  },
}
export const sayUnread = (why: keyof typeof UNREAD): Verdict => UNREAD[why]

/** What is wrong with what was typed, and what it has to look like. */
export const TYPED_WRONG: Readonly<Record<'wrongDigit' | 'wrongLength' | 'unknown', string>> = {
  wrongDigit: 'El último dígito no corresponde a ese número: revise si cambió o se cruzó alguna cifra.',
  wrongLength: 'Una huella tiene 64 letras y números. Revise que estén todas.',
  unknown:
    'Escriba el número de una ficha publicada (P2023-000001-9), un folio (2023-000123-7) o una huella de 64 signos.',
}

/** For who hears it: the name and the verdict in one sentence. */
export const hear = (name: string, { title }: Verdict): string => `${name}: ${capital(title)}`
