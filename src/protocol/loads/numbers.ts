import { quoted } from '../../ficha/kinds/kind.ts'
import { refuseNumber, refuseUnit, type Wanted } from '../../ficha/kinds/refuse-number.ts'
import { printDecimalText } from '../../ficha/print-number.ts'
import { byConvention, type NumberReading } from '../../ficha/written/number-reading.ts'
import { readNumber } from '../../ficha/written/read-number.ts'
import { readYear } from '../../ficha/written/read-year.ts'
import { type Cell, type CellReading, partsOf } from './cell.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2199

/** A year of four digits, between 1990 and 2199; Excel may write it '2.024' or '2024,0'. */
export const yearCell: Cell<number> = {
  read: (typed) => {
    const value = readYear(typed) ?? Number.NaN
    return value >= FIRST_YEAR && value <= LAST_YEAR
      ? { value }
      : {
          problem: `${quoted(typed)} no es un año entre ${FIRST_YEAR} y ${LAST_YEAR}. Escriba cuatro cifras, como 2024.`,
        }
  },
  print: String,
}

/** Several years, separated by commas; printed from the first to the last. */
export const yearsCell: Cell<readonly number[]> = {
  read: (typed) => {
    const readings = partsOf(typed, /[,;|\s]+/).map((part) => yearCell.read(part))
    const wrong = readings.find((reading) => 'problem' in reading)
    if (wrong) return wrong as { problem: string }
    const years = readings.map((reading) => (reading as { value: number }).value)
    return { value: [...new Set(years)].sort((a, b) => a - b) }
  },
  print: (years) => years.join(', '),
}

const PERCENTAGE: Wanted = { what: 'un porcentaje', example: '45,3' }
const FACTOR: Wanted = { what: 'un inflactor', example: '1,035' }

/** A percentage, exact, kept as '8.5'; a comma or a point before its decimals. */
export const decimalCell: Cell<string> = {
  read: (typed) => readDecimal(typed, PERCENTAGE),
  print: printDecimalText,
}

/** None of these numbers reaches a thousand: of two readings the one with decimals is meant, '1.035' is 1,035. */
function withDecimals(reading: NumberReading): NumberReading {
  if (reading.is !== 'ambiguous') return reading
  return byConvention(reading, reading.readings[0].decimals > 0 ? 'comma' : 'point')
}

function readDecimal(typed: string, wanted: Wanted): CellReading<string> {
  const reading = withDecimals(readNumber(typed))
  if (reading.is !== 'number') return { problem: refuseNumber(reading, typed, wanted) }
  if (reading.unit && reading.unit !== '%') return { problem: refuseUnit(reading, typed, wanted) }
  const { value } = reading
  if (value.length <= 20) return { value }
  return { problem: `${quoted(typed)} tiene más de 20 cifras. Escriba ${wanted.what}, como ${wanted.example}.` }
}

/** Between the years of a ficha prices never rise a hundredfold: such a factor lacks its comma. */
const TOO_HIGH = 100

function readFactor(year: string, typed: string): CellReading<string> {
  const reading = readDecimal(typed, FACTOR)
  if ('problem' in reading) return { problem: `Inflactor de ${year}: ${reading.problem}` }
  const { value } = reading
  if (Number(value) === 0) return { problem: `El inflactor de ${year} es 0. Escriba uno mayor que 0.` }
  if (Number(value) < TOO_HIGH) return reading
  const meant = /^\d+$/.test(value)
    ? `parece que le falta la coma. Escriba ${value[0]},${value.slice(1)}.`
    : 'revíselo.'
  return { problem: `${quoted(typed)} es demasiado alto para el inflactor de ${year}; ${meant}` }
}

/** Factors by year, '2023: 1,035; 2024: 1', as the period keeps them: year → '1.035'. */
export const factorsCell: Cell<Readonly<Record<string, string>>> = {
  read: (typed) => {
    const factors: Record<string, string> = {}
    for (const part of partsOf(typed, /[;|\n]/)) {
      const [, year = '', value = ''] = /^(\d{4})\s*[:=]\s*(\S+)$/.exec(part) ?? []
      if ('problem' in yearCell.read(year))
        return { problem: `${quoted(part)} no es un inflactor. Escriba año y valor, como 2023: 1,035; 2024: 1.` }
      const factor = readFactor(year, value)
      if ('problem' in factor) return factor
      if (factors[year] !== undefined) return { problem: `El inflactor de ${year} está dos veces. Deje uno.` }
      factors[year] = factor.value
    }
    return { value: factors }
  },
  print: (factors) =>
    Object.entries(factors)
      .map(([year, value]) => `${year}: ${printDecimalText(value)}`)
      .join('; '),
  lines: 'oneEach',
}
