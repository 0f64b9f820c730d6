import type { WrittenNumber } from './number-reading.ts'
import { readNumber } from './read-number.ts'

const isYear = ({ value, unit }: WrittenNumber): boolean => /^[1-9]\d{3}$/.test(value) && unit === undefined

/** A year of four digits, also as spreadsheets write it: '2.024', '2,024', '2024,0'. Undefined of anything else. */
export function readYear(typed: string): number | undefined {
  const reading = readNumber(typed)
  const readings = reading.is === 'ambiguous' ? reading.readings : reading.is === 'number' ? [reading] : []
  const found = readings.find(isYear)
  return found && Number(found.value)
}
