import { quoted } from '../../ficha/kinds/kind.ts'
import { plainSigns } from '../../ficha/written/clean-text.ts'
import type { Cell } from './cell.ts'

const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Santiago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

interface Local {
  readonly date: readonly [number, number, number]
  readonly time: readonly [number, number, number]
}

/** A moment as clocks in Santiago show it: 'aaaa-mm-ddThh:mm:ss'. */
function inSantiago(at: Date): string {
  const part = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}`
}

/** The moment at which clocks in Santiago show this; an hour that they skip in spring is the hour after. */
function fromSantiago({ date: [y, m, d], time: [h, min, s] }: Local): Date | undefined {
  const shown = Date.UTC(y, m - 1, d, h, min, s)
  if (new Date(shown).toISOString().slice(0, 10) !== isoDate(y, m, d)) return undefined
  const offset = (at: number): number => Date.parse(`${inSantiago(new Date(at))}Z`) - at
  const guess = shown - offset(shown)
  return new Date(shown - offset(guess))
}

const two = (value: number): string => String(value).padStart(2, '0')
const isoDate = (y: number, m: number, d: number): string => `${y}-${two(m)}-${two(d)}`

const CHILEAN = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,T]+(.+))?$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(.+))?$/
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:hrs?\.?|horas)?$/i
/** A moment that says its zone by itself. */
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

function readDate(typed: string): { date: Local['date']; rest: string | undefined } | undefined {
  const chilean = CHILEAN.exec(typed)
  if (chilean) return { date: [Number(chilean[3]), Number(chilean[2]), Number(chilean[1])], rest: chilean[4] }
  const iso = ISO.exec(typed)
  return iso ? { date: [Number(iso[1]), Number(iso[2]), Number(iso[3])], rest: iso[4] } : undefined
}

function readMoment(typed: string, withoutTime: Local['time']): Date | undefined {
  if (ZONED.test(typed)) return Number.isNaN(Date.parse(typed)) ? undefined : new Date(typed)
  const read = readDate(typed)
  if (!read || read.date[0] < 1990 || read.date[0] > 2199) return undefined
  if (read.rest === undefined) return fromSantiago({ date: read.date, time: withoutTime })
  const [, h, min, s] = TIME.exec(read.rest) ?? []
  if (h === undefined || Number(h) > 23 || Number(min) > 59 || Number(s ?? 0) > 59) return undefined
  return fromSantiago({ date: read.date, time: [Number(h), Number(min), Number(s ?? 0)] })
}

/** Day, month and year, with time where it isn't midnight; seconds and the rest only where there are any. */
function printMoment(iso: string, silent: string): string {
  const at = new Date(iso)
  if (at.getUTCMilliseconds() > 0) return at.toISOString()
  const shown = inSantiago(at)
  const [date = '', time = ''] = shown.split('T')
  // The hour that clocks show twice in autumn would read back as its first.
  if (readMoment(`${date} ${time}`, [0, 0, 0])?.getTime() !== at.getTime()) return at.toISOString()
  const day = date.split('-').reverse().join('-')
  if (time === silent) return day
  return `${day} ${time.endsWith(':00') ? time.slice(0, 5) : time}`
}

const momentCell = (withoutTime: Local['time'], silent: string): Cell<string> => ({
  read: (typed) => {
    const at = readMoment(plainSigns(typed), withoutTime)
    return at
      ? { value: at.toISOString() }
      : { problem: `${quoted(typed)} no es una fecha. Escríbala como 31-03-2025 o 31-03-2025 18:00.` }
  },
  print: (iso) => printMoment(iso, silent),
})

/** When something begins, in Chilean time, kept in ISO UTC; a day alone begins at 00:00. */
export const beginning = momentCell([0, 0, 0], '00:00:00')
/** When something ends; a day alone ends with its last second. */
export const ending = momentCell([23, 59, 59], '23:59:59')
