import { isMarker } from '../answer.ts'
import { printDecimalText } from '../print-number.ts'
import { byConvention, type NumberReading } from '../written/number-reading.ts'
import { readNumber } from '../written/read-number.ts'
import { MARKER_SCHEMA, type NumericKind, quoted, type Reading } from './kind.ts'
import { OR_ELSE, refuseNumber, refuseUnit, type Wanted } from './refuse-number.ts'

/** Characters of one. */
const LONGEST = 20
const WANTED: Wanted = { what: 'un número', example: '45,3', orElse: OR_ELSE }

/** '45,3', '45.3', '1.234,5', '12%'; where a point may group thousands it does, as people here write. */
function takeDecimal(reading: NumberReading, typed: string): Reading<string> {
  if (reading.is === 'blank') return { answer: undefined }
  if (reading.is === 'marker') return { answer: reading.marker }
  const here = byConvention(reading, 'comma')
  if (here.is !== 'number') return { problem: refuseNumber(here, typed, WANTED) }
  if (here.unit && here.unit !== '%') return { problem: refuseUnit(here, typed, WANTED) }
  if (here.value.length > LONGEST)
    return {
      problem: `${quoted(typed)} tiene más de ${LONGEST} cifras. Escriba ${WANTED.what} como ${WANTED.example}.`,
    }
  return { answer: here.value }
}

/** A value with decimals of an indicator, exact: kept as the decimal text '45.3'. */
export const decimal: NumericKind<string> = {
  id: 'decimal',
  numeric: true,
  read: (typed) => takeDecimal(readNumber(typed), typed),
  take: takeDecimal,
  print: (answer) => (isMarker(answer) ? answer : printDecimalText(answer)),
  schema: { anyOf: [{ type: 'string', pattern: '^\\d+(\\.\\d+)?$', maxLength: LONGEST }, MARKER_SCHEMA] },
  check: (value) =>
    typeof value === 'string' && (isMarker(value) || (value.length <= LONGEST && /^\d+(\.\d+)?$/.test(value)))
      ? undefined
      : "debe ser un decimal como '45.3' o un marcador",
}
