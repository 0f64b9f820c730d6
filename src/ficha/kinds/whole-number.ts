import type { Marker } from '../answer.ts'
import { printDecimalText } from '../print-number.ts'
import {
  byConvention,
  type NumberReading,
  type Positive,
  type Unit,
  type WrittenNumber,
} from '../written/number-reading.ts'
import { readNumber } from '../written/read-number.ts'
import { isNumberOrMarker, MARKER_SCHEMA, type NumericKind, quoted, type Reading } from './kind.ts'
import { OR_ELSE, refuseNumber, refuseUnit, unitOf, type Wanted } from './refuse-number.ts'

/** No programme has as much in M$, nor as many people. */
const MOST = 10_000_000_000_000

interface WholeNumber extends Wanted {
  /** Units that may stand beside it and change nothing. */
  readonly units: readonly Unit[]
}

/**
 * Of two readings the one by which people here write: '1.234' is 1234, for it has no other that is whole. '1,234' is left
 * to who typed it: a comma for thousands and one for decimals look the same.
 */
function decided(reading: NumberReading): NumberReading {
  const here = byConvention(reading, 'comma')
  return here.is === 'number' && reading.is === 'ambiguous' && here.decimals > 0 ? reading : here
}

function takeWhole(reading: NumberReading, typed: string, wanted: WholeNumber): Reading<number | Marker> {
  if (reading.is === 'blank') return { answer: undefined }
  if (reading.is === 'marker') return { answer: reading.marker }
  const here = decided(reading)
  const other = inAnotherUnit(here, wanted.units)
  if (other) return { problem: refuseUnit(other, typed, wanted) }
  if (here.is !== 'number') return { problem: refuseNumber(here, typed, wanted) }
  if (here.value.includes('.') || isLikeGroups(here))
    return {
      problem: `${quoted(typed)} tiene decimales o puntos fuera de lugar; aquí va ${wanted.what} sin decimales. Escriba, por ejemplo, ${wanted.example}.`,
    }
  if (here.value.length > 15 || Number(here.value) > MOST)
    return {
      problem: `${quoted(typed)} es demasiado grande para ser ${wanted.what}. Revise si ${wanted.isInM ? 'está en pesos' : 'sobran cifras'}.`,
    }
  return { answer: Number(here.value) }
}

/** An amount whose unit isn't one of these. */
function inAnotherUnit(reading: NumberReading, units: readonly Unit[]): Positive | undefined {
  if (reading.is !== 'number' && reading.is !== 'ambiguous') return undefined
  const unit = unitOf(reading)
  return unit && !units.includes(unit) ? reading : undefined
}

/** '158.00' may be 158.000 that lacks a zero: a point is no mark of decimals here, but after thousands ('1234.00'). */
const isLikeGroups = ({ value, decimals, convention }: WrittenNumber): boolean =>
  convention === 'point' && decimals > 0 && value.length < 4

function checkWhole(value: unknown): string | undefined {
  if (!isNumberOrMarker(value)) return 'debe ser un número entero o un marcador (S/I, N/A, N/C, -)'
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || value < 0 || value > MOST))
    return 'debe ser un número entero mayor o igual a 0'
  return undefined
}

const wholeNumber = (id: 'money' | 'count', wanted: WholeNumber): NumericKind<number | Marker> => ({
  id,
  numeric: true,
  read: (typed) => takeWhole(readNumber(typed), typed, wanted),
  take: (reading, typed) => takeWhole(reading, typed, wanted),
  print: (answer) => (typeof answer === 'number' ? printDecimalText(String(answer)) : answer),
  check: checkWhole,
  schema: { anyOf: [{ type: 'integer', minimum: 0, maximum: MOST }, MARKER_SCHEMA] },
})

/** Whole nominal M$ (thousands of pesos of the year that they belong to). Excel puts a '$' on any amount. */
export const money = wholeNumber('money', {
  what: 'un monto en M$',
  example: '1.234',
  orElse: OR_ELSE,
  units: ['M$', '$'],
  isInM: true,
})

const COUNT: WholeNumber = { what: 'una cantidad', example: '1.234', orElse: OR_ELSE, units: [] }

/** A whole count of units produced, or of what an indicator counts. Money is none. */
export const count = wholeNumber('count', COUNT)

/** A whole count of people: '166 personas' is 166. */
export const headcount = wholeNumber('count', { ...COUNT, what: 'una cantidad de personas', units: ['personas'] })
