import { cleanText } from '../written/clean-text.ts'
import type { Kind, Reading } from './kind.ts'

export const MAX_TEXT = 20_000

/** Why a text can't be kept (ficha-file: no U+0000, no unpaired surrogates, at most 20.000 characters). */
export function problemOfText(text: string): string | undefined {
  if (text.includes('\u0000')) return 'El texto trae un carácter nulo (U+0000). Bórrelo o péguelo de nuevo como texto.'
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text))
    return 'El texto trae un carácter dañado. Péguelo de nuevo como texto sin formato.'
  if (text.length > MAX_TEXT)
    return `El texto tiene ${text.length.toLocaleString('es-CL')} caracteres; el máximo es 20.000. Acórtelo.`
  return undefined
}

function readText(typed: string): Reading<string> {
  const text = cleanText(typed)
  if (text === '') return { answer: undefined }
  const problem = problemOfText(text)
  return problem ? { problem } : { answer: text }
}

const textKind = (long: boolean): Kind<string> => ({
  id: 'text',
  numeric: false,
  long,
  read: readText,
  print: (answer) => answer,
  clean: (value) => cleanText(value) || undefined,
  schema: { type: 'string', pattern: '\\S', maxLength: MAX_TEXT },
  check: (value) => {
    if (typeof value !== 'string') return 'debe ser un texto'
    return cleanText(value) === '' ? 'un blanco es una clave ausente, no un texto vacío' : problemOfText(value)
  },
})

export const shortText = textKind(false)
export const longText = textKind(true)
