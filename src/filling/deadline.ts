import { agreeing, counted } from '../ficha/counted.ts'

const DAY = 86_400_000

/** 'Quedan 14 días', counted in whole days from now. */
export function daysLeft(closes: string, now = Date.now()): string {
  const left = Date.parse(closes) - now
  if (left < 0) return 'El plazo terminó'
  const days = Math.floor(left / DAY)
  if (days === 0) return 'Vence hoy o mañana'
  return `${agreeing(days, 'Queda', 'Quedan')} ${counted(days, 'día', 'días')}`
}
