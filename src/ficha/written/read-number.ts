import { MARKERS, type Marker } from '../answer.ts'
import { besideNumber } from './beside-number.ts'
import { cleanLine, plainSigns, withoutMarks } from './clean-text.ts'
import type { NumberReading, Positive, Unit, WhyNoNumber } from './number-reading.ts'
import { readDate } from './read-date.ts'
import { readDigits, readScientific } from './read-digits.ts'
import { peelUnits } from './units.ts'

/** No number of ours is longer, once it is clean; nor has one as many marks that nobody sees. */
const LONGEST = 500
const LONGEST_TYPED = 20_000

/** A marker as people type it: 'n/c', 'S/I', a dash of any length, or as a ficha prints it: 'N/C***'. */
export function readMarker(text: string): Marker | undefined {
  if (text.length > 20) return undefined
  const upper = plainSigns(text)
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/[*.]+$/, '')
  const bare = upper.replaceAll(' ', '')
  return MARKERS.find((one) => one === bare) ?? IN_WORDS[upper.normalize('NFD').replace(/\u0301/g, '')]
}

/** In words, or with points. 'SI' may be a yes and 'NA' anything: whoever wrote it is asked. */
const IN_WORDS: Readonly<Record<string, Marker>> = {
  'SIN INFORMACION': 'S/I',
  'S.I': 'S/I',
  'NO APLICA': 'N/A',
  'N.A': 'N/A',
  'NO COMPARABLE': 'N/C',
  'N.C': 'N/C',
}

/**
 * What a text is as a number: of a person, a spreadsheet or a file, in either convention and with its unit. Exact, and
 * decides nothing that could be two things. Marks that nobody sees don't count. In time that grows as the text does.
 */
export function readNumber(typed: string): NumberReading {
  if (typed.length > LONGEST_TYPED) return unreadable(/[\t\r\n]/.test(typed) ? 'cells' : 'long')
  const bare = withoutMarks(typed)
  if (/[\t\r\n\v\f]/.test(bare.trim())) return unreadable('cells')
  // Excel keeps an amount as a text by an apostrophe before it.
  const text = plainSigns(cleanLine(bare)).replace(/^'(?=[\d$(-])/, '')
  if (text === '') return { is: 'blank' }
  if (text.length > LONGEST) return unreadable('long')
  const marker = readMarker(text.replace(/^(?:CLP ?\$?|M{0,2}\$) ?/i, ''))
  if (marker) return { is: 'marker', marker }
  const mayBe = readDate(text)
  if (mayBe) return { is: 'date', mayBe }
  const read = readSigned(text)
  const beside = read.is === 'unreadable' && read.why === 'words' ? besideNumber(text, isNumber) : undefined
  return beside ? { is: 'unreadable', why: 'words', beside } : read
}

const isNumber = (text: string): boolean => ['number', 'ambiguous'].includes(readSigned(text).is)

const unreadable = (why: WhyNoNumber): NumberReading => ({ is: 'unreadable', why })

/** Signs and units stand around the digits in any order: '-$ 5', '$ -5', '($ 5)', '5-', '5 M$'. */
function readSigned(text: string): NumberReading {
  const outer = peelUnits(text)
  const sign = peelSign(outer.rest)
  const inner = peelUnits(sign.rest)
  const unit = [...outer.units, ...inner.units].reduce<Unit | 'two' | undefined>(joined, undefined)
  if (unit === 'two') return unreadable('words')
  const scientific = readScientific(inner.rest)
  const amount = withUnit(scientific?.amount ?? readDigits(inner.rest), unit)
  if (!amount) return unreadable(whyOf(text, inner.rest))
  if (sign.isNegative && !isZero(amount)) return { is: 'negative', amount }
  return scientific?.isShortened && amount.is === 'number' ? { is: 'shortened', amount } : amount
}

/** '$ 5 millones' is in millions; what says two things says nothing. */
function joined(before: Unit | 'two' | undefined, unit: Unit): Unit | 'two' {
  if (before === undefined || before === unit) return unit
  if (!isMoney(before) || !isMoney(unit)) return 'two'
  return before === '$' ? unit : unit === '$' ? before : 'two'
}

const isMoney = (unit: Unit | 'two'): boolean => unit !== '%' && unit !== 'personas'

function withUnit(amount: Positive | undefined, unit: Unit | undefined): Positive | undefined {
  if (!amount || !unit) return amount
  if (amount.is === 'number') return { ...amount, unit }
  const [comma, point] = amount.readings
  return {
    is: 'ambiguous',
    readings: [
      { ...comma, unit },
      { ...point, unit },
    ],
  }
}

const isZero = (amount: Positive): boolean => amount.is === 'number' && amount.value === '0'

/** A minus before or after, or parentheses. '1.234.-' is how amounts end here, and no minus. */
function peelSign(text: string): { readonly rest: string; readonly isNegative: boolean } {
  const ended = text.replace(/[.,]--?$/, '')
  if (ended !== text) return { rest: ended, isNegative: false }
  const bare = /^\((.+)\)$/.exec(text)?.[1]?.trim() ?? text
  const rest = bare.replace(/^-|-$/, '')
  return { rest: rest.trim(), isNegative: rest !== text }
}

const OTHER_MONEY = /^(us\$|usd|uf|utm|uta|eur|€|£)|(us\$|usd|uf|utm|uta|eur|euros|dólares|€|£)$/i

function whyOf(text: string, rest: string): WhyNoNumber {
  if (text.startsWith('#')) return 'error'
  if (/^[=@]/.test(text)) return 'formula'
  if (/\d/.test(text) && OTHER_MONEY.test(text)) return 'currency'
  return /^[\d., ']+$/.test(rest) && /\d/.test(rest) ? 'marks' : 'words'
}
