const DAY = new Intl.DateTimeFormat('es-CL', { timeZone: 'America/Santiago', dateStyle: 'long' })
const TIME = new Intl.DateTimeFormat('es-CL', {
  timeZone: 'America/Santiago',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as people in Chile read it: '20 de enero de 2027 a las 23:59'. */
export const printTime = (iso: string): string => {
  const at = new Date(iso)
  return `${DAY.format(at)} a las ${TIME.format(at)}`
}
