import type { Marker } from '../answer.ts'
import {
  isNumberOrMarker,
  isSeveralCells,
  MARKER_SCHEMA,
  type NumericKind,
  quoted,
  type Reading,
  readMarker,
  SEVERAL_CELLS,
  tidy,
} from './kind.ts'

const GROUPED = /^[1-9]\d{0,2}(\.\d{3})+$/
const GROUPED_ENGLISH = /^[1-9]\d{0,2}(,\d{3}){2,}$/
/** Decimals that say nothing: ',0' or ',00'. Three zeros may be the thousands of an English Excel, but after '1.234' or '1234'. */
const NO_DECIMALS = /,0{1,2}$|(?<=^0|\.\d{3}|\d{4}),0+$/
const PREFIX = /^(M\$|CLP\$?|\$)\s*/i

interface Words {
  /** 'un monto en M$' */
  readonly what: string
  /** What to type when there was nothing: 'Si no hubo, escriba 0.' */
  readonly ifNone: string
}

/** The digits of a whole number ≥ 0 written as officials and their spreadsheets do; or what is wrong with it. */
function readDigits(text: string, words: Words): { digits: string } | { problem: string } {
  const bare = text
    .replace(PREFIX, '')
    .replace(/(?<=\d)\s(?=\d{3}(\D|$))/g, '')
    .replace(/[.,]-$/, '')
    .replace(NO_DECIMALS, '')
  if (/^\d+$/.test(bare)) return { digits: bare }
  if (GROUPED.test(bare)) return { digits: bare.replaceAll('.', '') }
  if (GROUPED_ENGLISH.test(bare)) return { digits: bare.replaceAll(',', '') }
  const shown = quoted(text)
  if (/^\(.*\)$/.test(bare) || /^[-−]\s*[\d.,]+$/.test(bare))
    return { problem: `${shown} es negativo. Escriba ${words.what} sin signo, o corrija en la fuente.` }
  if (/MM\$/i.test(bare) || /mill/i.test(bare))
    return { problem: `${shown} está en millones. Escriba los miles de pesos completos (M$).` }
  if (/^\d{1,3},\d{3}$/.test(bare))
    return {
      problem: `${shown} puede ser ${bare.replace(',', '.')} o un decimal. Escriba ${bare.replace(',', '')} o ${bare.replace(',', '.')}.`,
    }
  if (/^\d[\d.]*,\d+$/.test(bare) || /^\d+\.\d+$/.test(bare) || /^\d{1,3}(,\d{3})+\.\d+$/.test(bare))
    return { problem: `${shown} tiene decimales o puntos fuera de lugar. Escriba ${words.what} entero, como 1.234.` }
  return { problem: `${shown} no es ${words.what}. ${words.ifNone}` }
}

function readWhole(typed: string, words: Words): Reading<number | Marker> {
  if (isSeveralCells(typed)) return { problem: SEVERAL_CELLS }
  const text = tidy(typed)
  if (text === '') return { answer: undefined }
  const mark = readMarker(text.replace(PREFIX, ''))
  if (mark) return { answer: mark }
  const found = readDigits(text, words)
  if ('problem' in found) return found
  const value = Number(found.digits)
  if (!Number.isSafeInteger(value) || value > 1e13)
    return { problem: `${quoted(text)} es demasiado grande para ser ${words.what}. Revise si está en pesos.` }
  return { answer: value }
}

const printWholeNumber = (answer: number | Marker): string =>
  typeof answer === 'number' ? String(answer).replace(/\B(?=(\d{3})+$)/g, '.') : answer

function checkWhole(value: unknown): string | undefined {
  if (!isNumberOrMarker(value)) return 'debe ser un número entero o un marcador (S/I, N/A, N/C, -)'
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || value < 0 || value > 1e13))
    return 'debe ser un número entero mayor o igual a 0'
  return undefined
}

const wholeNumber = (id: 'money' | 'count', words: Words): NumericKind<number | Marker> => ({
  id,
  numeric: true,
  read: (typed) => readWhole(typed, words),
  print: printWholeNumber,
  check: checkWhole,
  schema: { anyOf: [{ type: 'integer', minimum: 0, maximum: 1e13 }, MARKER_SCHEMA] },
})

/** Whole nominal M$ (thousands of pesos of the year that they belong to). */
export const money = wholeNumber('money', {
  what: 'un monto en M$',
  ifNone: 'Escriba un número; si no hubo, escriba 0.',
})

/** A whole count of people or of units produced. */
export const count = wholeNumber('count', { what: 'una cantidad', ifNone: 'Escriba un número; si no hubo, escriba 0.' })
