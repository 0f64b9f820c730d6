import { cleanLine } from '../written/clean-text.ts'
import { readYear } from '../written/read-year.ts'
import { type Kind, quoted, type Reading } from './kind.ts'

const PERMANENT = 'Permanente'
const [FIRST, LAST] = [1900, 2199]
const YEAR_SCHEMA = { type: 'integer', minimum: FIRST, maximum: LAST }

function readKind(typed: string, permanent: boolean): Reading<number | string> {
  const text = cleanLine(typed)
  if (text === '') return { answer: undefined }
  if (permanent && /^permanente$/i.test(text)) return { answer: PERMANENT }
  const year = readYear(typed)
  if (year !== undefined && year >= FIRST && year <= LAST) return { answer: year }
  const also = permanent ? " o 'Permanente'" : ''
  return { problem: `${quoted(text)} no es un año. Escriba cuatro cifras, como 2011${also}.` }
}

const yearKind = (permanent: boolean): Kind<number | string> => ({
  id: 'year',
  numeric: false,
  read: (typed) => readKind(typed, permanent),
  print: (answer) => String(answer),
  schema: permanent ? { anyOf: [YEAR_SCHEMA, { const: PERMANENT }] } : YEAR_SCHEMA,
  check: (value) =>
    (Number.isInteger(value) && Number(value) >= FIRST && Number(value) <= LAST) || (permanent && value === PERMANENT)
      ? undefined
      : `debe ser un año de cuatro cifras${permanent ? " o 'Permanente'" : ''}`,
})

export const year = yearKind(false)
/** A last year: a year or 'Permanente'. */
export const yearOrPermanent = yearKind(true)
