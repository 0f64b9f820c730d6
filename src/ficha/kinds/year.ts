import { type Kind, quoted, type Reading, tidy } from './kind.ts'

const PERMANENT = 'Permanente'
const YEAR_SCHEMA = { type: 'integer', minimum: 1900, maximum: 2199 }
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2199

function readYear(typed: string, permanent: boolean): Reading<number | string> {
  const text = tidy(typed)
  if (text === '') return { answer: undefined }
  if (permanent && /^permanente$/i.test(text)) return { answer: PERMANENT }
  const digits = text.replace(/^(\d)\.(\d{3})$/, '$1$2')
  if (/^\d{4}$/.test(digits) && isYear(Number(digits))) return { answer: Number(digits) }
  const also = permanent ? " o 'Permanente'" : ''
  return { problem: `${quoted(text)} no es un año. Escriba cuatro cifras, como 2011${also}.` }
}

const yearKind = (permanent: boolean): Kind<number | string> => ({
  id: 'year',
  numeric: false,
  read: (typed) => readYear(typed, permanent),
  print: (answer) => String(answer),
  schema: permanent ? { anyOf: [YEAR_SCHEMA, { const: PERMANENT }] } : YEAR_SCHEMA,
  check: (value) =>
    (typeof value === 'number' && isYear(value)) || (permanent && value === PERMANENT)
      ? undefined
      : `debe ser un año de cuatro cifras${permanent ? " o 'Permanente'" : ''}`,
})

export const year = yearKind(false)
/** A last year: a year or 'Permanente'. */
export const yearOrPermanent = yearKind(true)
