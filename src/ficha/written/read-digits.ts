import type { Convention, Positive, WrittenNumber } from './number-reading.ts'

/** '0045', '30' → '45.3': no zeros that say nothing. */
export function decimalOf(whole: string, decimals = ''): string {
  const kept = withoutEndingZeros(decimals)
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (kept && `.${kept}`)
}

/** By a loop: /0+$/ would take the square of their count. */
function withoutEndingZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

const written = (whole: string, decimals: string, convention?: Convention): WrittenNumber => ({
  is: 'number',
  value: decimalOf(whole, decimals),
  decimals: decimals.length,
  ...(convention && { convention }),
})

/** The convention of which this is the mark of decimals. */
const OF_DECIMALS: Record<string, Convention | undefined> = { ',': 'comma', '.': 'point' }
/** The convention of which this groups thousands; a space and an apostrophe do in both. */
const OF_GROUPS: Record<string, Convention | undefined> = { '.': 'comma', ',': 'point' }

const isGrouped = ([first = '', ...rest]: readonly string[]): boolean =>
  /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3)

/**
 * Digits with points, commas, spaces or apostrophes among them, by both conventions; undefined where the marks stand as
 * in no number. Two readings where both hold.
 */
export function readDigits(text: string): Positive | undefined {
  if (!/^\d(?:[\d., ']*\d)?$/.test(text)) return undefined
  const parts = text.split(/[., ']/)
  const marks = text.replace(/\d/g, '')
  if (marks === '') return written(text, '')
  const [first = '', last = ''] = [marks[0], marks.at(-1)]
  const whole = parts.slice(0, -1)
  const decimals = parts.at(-1) ?? ''
  if (isOneMark(marks))
    return marks.length === 1 ? readOneMark(first, whole[0] ?? '', decimals) : readGroups(first, parts)
  if (!isOneMark(marks.slice(0, -1)) || !OF_DECIMALS[last] || !isGrouped(whole)) return undefined
  return decimals === '' ? undefined : written(whole.join(''), decimals, OF_DECIMALS[last])
}

const isOneMark = (marks: string): boolean => [...marks].every((mark) => mark === marks[0])

const readGroups = (mark: string, parts: readonly string[]): WrittenNumber | undefined =>
  isGrouped(parts) ? written(parts.join(''), '', OF_GROUPS[mark]) : undefined

function readOneMark(mark: string, before: string, after: string): Positive | undefined {
  const grouped = readGroups(mark, [before, after])
  const convention = OF_DECIMALS[mark]
  if (!convention) return grouped
  const decimal = written(before, after, convention)
  if (!grouped) return decimal
  return { is: 'ambiguous', readings: convention === 'comma' ? [decimal, grouped] : [grouped, decimal] }
}

/** '1,58255E+05': exact where every digit before the comma is written, else shortened. Undefined where it is neither. */
export function readScientific(
  text: string,
): { readonly amount: WrittenNumber; readonly isShortened: boolean } | undefined {
  const [, whole, mark, decimals = '', power = ''] = /^(\d{1,3})(?:([.,])(\d+))?e([+-]?\d{1,3})$/i.exec(text) ?? []
  if (whole === undefined) return undefined
  const exponent = Number(power)
  const digits = whole + decimals
  // Where the comma stands among the digits.
  const at = exponent + whole.length
  const padded = at > 0 ? digits.padEnd(at, '0') : '0'.repeat(1 - at) + digits
  const place = Math.max(at, 1)
  const amount = written(padded.slice(0, place), padded.slice(place), mark ? OF_DECIMALS[mark] : undefined)
  return { amount, isShortened: exponent > decimals.length }
}
