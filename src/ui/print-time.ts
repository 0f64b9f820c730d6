/** Times as people here read them. The device's own zone, unless another is said. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat('es-CL', { hourCycle: 'h23', ...options })
  formats.set(key, known)
  return known
}

/** The official hour, for what is signed and due. */
export const CHILE = 'America/Santiago'

/** '14:32' */
export const printTime = (at: Date | string, timeZone?: string): string =>
  format({ hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at))

/** '28 de marzo de 2024' */
export const printDay = (at: Date | string, timeZone?: string): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(at))

/** '28 mar' */
export const printShortDay = (at: Date | string, timeZone?: string): string =>
  format({ day: 'numeric', month: 'short', timeZone })
    .format(new Date(at))
    .replace(/[.-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** '28 de marzo de 2024, 14:32' */
export const printMoment = (at: Date | string, timeZone?: string): string =>
  `${printDay(at, timeZone)}, ${printTime(at, timeZone)}`

const MINUTE = 60_000
const HOURS = new Intl.NumberFormat('es-CL', { style: 'unit', unit: 'hour', unitDisplay: 'long' })

/** How long something has been waiting: 'menos de 1 min', '23 min', '3 horas', '2 días'. */
export function printAge(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE)
  if (minutes < 1) return 'menos de 1 min'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60) return HOURS.format(Math.floor(minutes / 60))
  return `${Math.floor(minutes / (24 * 60))} días`
}
