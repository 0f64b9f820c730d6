import { agreeing, counted } from '../ficha/counted.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** 'Quedan 14 días', counted in whole days from now; on the last one, in hours. */
export function daysLeft(closes: string, now = Date.now()): string {
  const left = Date.parse(closes) - now
  if (left < 0) return 'El plazo terminó'
  const days = Math.floor(left / DAY)
  if (days === 0) return hoursLeft(Math.floor(left / HOUR))
  return `${agreeing(days, 'Queda', 'Quedan')} ${counted(days, 'día', 'días')}`
}

const hoursLeft = (hours: number): string =>
  hours === 0 ? 'Queda menos de una hora' : `${agreeing(hours, 'Queda', 'Quedan')} ${counted(hours, 'hora', 'horas')}`
