import { counted } from '../../ficha/counted.ts'
import type { Panel } from '../../protocol/panel.ts'
import type { StateWords } from '../../ui/state.tsx'

const DAY_MS = 86_400_000
/** First sendings of so many working days say how quick it goes. */
const LOOKED_BACK = 5

/** Is the year on time: what is still unsent, how quick it comes in, and what will be missing at this pace. */
export interface Pace {
  readonly unsent: number
  /** Working days that are left, today's too. */
  readonly daysLeft: number
  /** First sendings of a working day, of late; and as many as would be needed. */
  readonly perDay: number
  readonly needed: number
  /** Somebody has sent. */
  readonly hasBegun: boolean
  /** What will be missing at this pace. */
  readonly missing: number
}

/** '2024-03-28' is read as a day, wherever one is. */
const dayAt = (day: string): number => Date.parse(`${day}T12:00:00.000Z`)
const isWorking = (at: number): boolean => ![0, 6].includes(new Date(at).getUTCDay())

/** Working days from one to another, both counted. */
function workingDays(from: string, to: string): number {
  let count = 0
  for (let at = dayAt(from); at <= dayAt(to); at += DAY_MS) if (isWorking(at)) count += 1
  return count
}

/** `today` and `last`, the day of the deadline: days in Chile. */
export function paceOf({ services, days }: Panel, today: string, last: string): Pace {
  const unsent = services.reduce((sum, { states }) => sum + (states.unstarted ?? 0) + (states.editing ?? 0), 0)
  const daysLeft = workingDays(today, last)
  const before = lastWorkingDays(today)
  const come = days.filter(({ day }) => before.includes(day)).reduce((sum, { count }) => sum + count, 0)
  const perDay = come / LOOKED_BACK
  return {
    unsent,
    daysLeft,
    perDay,
    hasBegun: days.length > 0,
    needed: daysLeft === 0 ? unsent : unsent / daysLeft,
    missing: Math.max(0, Math.round(unsent - perDay * daysLeft)),
  }
}

/** The working days before today, as days of Chile. */
function lastWorkingDays(today: string): string[] {
  const found: string[] = []
  for (let at = dayAt(today) - DAY_MS; found.length < LOOKED_BACK; at -= DAY_MS)
    if (isWorking(at)) found.push(new Date(at).toISOString().slice(0, 10))
  return found
}

/** The answer to 'are we on time?', as the heading of the panel gives it. */
export function paceWords({ unsent, missing, perDay, hasBegun }: Pace, isOver: boolean): StateWords {
  if (unsent === 0) return { tone: 'ok', icon: 'okc', text: 'Todas están enviadas' }
  if (isOver)
    return { tone: 'warn', icon: 'tri', text: `El plazo terminó: ${counted(unsent, 'ficha', 'fichas')} sin enviar` }
  if (perDay === 0 && !hasBegun) return { tone: 'dim', icon: 'clock', text: 'Nadie ha enviado todavía' }
  if (missing === 0) return { tone: 'ok', icon: 'okc', text: 'Vamos a tiempo' }
  return { tone: 'warn', icon: 'tri', text: 'No vamos a tiempo' }
}
