import { decimalOf } from './read-digits.ts'

const MONTHS = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'.split('|')
const IN_ENGLISH: Record<string, number> = { jan: 1, apr: 4, aug: 8, set: 9, dec: 12 }
const MONTH = `(${[...MONTHS, 'sept', ...MONTHS.map((month) => month.slice(0, 3)), ...Object.keys(IN_ENGLISH)].join('|')})`
const monthOf = (word: string): number => IN_ENGLISH[word] ?? MONTHS.findIndex((month) => month.startsWith(word)) + 1

const DAY_MONTH = new RegExp(`^(\\d{1,2})[-/ .]${MONTH}\\.?(?:[-/ .](\\d{2}|\\d{4}))?$`)
const MONTH_YEAR = new RegExp(`^${MONTH}\\.?[-/ .](\\d{2}|\\d{4})$`)
const TIME = '(?:[ t,]+\\d{1,2}:\\d{2}.*)?'
const DAY_FIRST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`)
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}$`)
const CLOCK = /^\d{1,2}:\d{2}(:\d{2})?(\s?[ap]\.?\s?m\.?)?$/

/**
 * Which numbers a date or a time may have been before Excel took it for one, exact, the likeliest first; undefined when it
 * is none. '01-may' was 1,5; '15-07-1905' is how a cell with the format of dates shows 2023.
 */
export function readDate(text: string): readonly string[] | undefined {
  const small = text.toLowerCase()
  if (CLOCK.test(small)) return []
  const [, day, ofDay] = DAY_MONTH.exec(small) ?? []
  if (day && ofDay) return [decimalOf(day, String(monthOf(ofDay)))]
  const [, month, year] = MONTH_YEAR.exec(small) ?? []
  return month ? [decimalOf(String(monthOf(month)), year)] : readWhole(small)
}

function readWhole(text: string): readonly string[] | undefined {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return serialOf(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]))
  const yearFirst = YEAR_FIRST.exec(text)
  return yearFirst ? serialOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])) : undefined
}

const A_DAY = 86_400_000

/** The number of a day for Excel, which counts from 1900 and believes that it was a leap year (ECMA-376 §18.17.4.1). */
function serialOf(said: number, month: number, day: number): readonly string[] | undefined {
  // Of two figures Excel takes those up to 29 for this century.
  const year = said < 30 ? said + 2000 : said < 100 ? said + 1900 : said
  const at = new Date(Date.UTC(year, month - 1, day))
  if (at.getUTCMonth() !== month - 1 || day < 1) return undefined
  const count = Math.round((at.getTime() - Date.UTC(1899, 11, 30)) / A_DAY)
  const serial = count > 60 ? count : count - 1
  return year >= 1900 && serial > 0 ? [String(serial)] : []
}
