import { isMarker } from '../../ficha/answer.ts'
import { decimal } from '../../ficha/kinds/decimal.ts'
import { hasProblem, quoted } from '../../ficha/kinds/kind.ts'
import { type Cell, type CellReading, partsOf } from './cell.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2199

/** A year of four digits, between 1990 and 2199; Excel may write it '2.024' or '2024,0'. */
export const yearCell: Cell<number> = {
  read: (typed) => {
    const digits = typed.replace(/^(\d)\.(\d{3})$/, '$1$2').replace(/,0+$/, '')
    const value = /^\d{4}$/.test(digits) ? Number(digits) : Number.NaN
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

/** A percentage or a factor, exact, kept as '1.0351'; a comma or a point before its decimals. */
export const decimalCell: Cell<string> = {
  read: (typed) => readDecimal(typed),
  print: (value) => value.replace('.', ','),
}

/** None of these numbers reaches a thousand: a point stands before decimals, '1.035' is 1,035. */
function readDecimal(typed: string): CellReading<string> {
  const reading = decimal.read(/^\d{1,3}\.\d+$/.test(typed) ? typed.replace('.', ',') : typed)
  if (!hasProblem(reading) && reading.answer !== undefined && !isMarker(reading.answer))
    return { value: reading.answer }
  return { problem: `${quoted(typed)} no es un número. Escriba un valor como 45,3.` }
}

/** Factors by year, '2023: 1,035; 2024: 1', as the period keeps them: year → '1.035'. */
export const factorsCell: Cell<Readonly<Record<string, string>>> = {
  read: (typed) => {
    const factors: Record<string, string> = {}
    for (const part of partsOf(typed, /[;|\n]/)) {
      const [, year = '', value = ''] = /^(\d{4})\s*[:=]\s*(\S+)$/.exec(part) ?? []
      const factor = readDecimal(value)
      if ('problem' in yearCell.read(year) || 'problem' in factor)
        return { problem: `${quoted(part)} no es un inflactor. Escriba año y valor, como 2023: 1,035; 2024: 1.` }
      if (/^0(\.0*)?$/.test(factor.value)) return { problem: `El inflactor de ${year} es 0. Escriba uno mayor que 0.` }
      if (factors[year] !== undefined) return { problem: `El inflactor de ${year} está dos veces. Deje uno.` }
      factors[year] = factor.value
    }
    return { value: factors }
  },
  print: (factors) =>
    Object.entries(factors)
      .map(([year, value]) => `${year}: ${value.replace('.', ',')}`)
      .join('; '),
  lines: 'oneEach',
}
