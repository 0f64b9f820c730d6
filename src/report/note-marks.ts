/** A note that explains a marker: 'S/I: Valor de indicador no informado.' */
const OF_A_MARKER = /^[A-Z]\/[A-Z]: /

/**
 * The marks of notes, as the published fichas set them: '*' for one alone; '*', '**', '***' where they explain markers,
 * since cells carry those ('N/C***'); else numbers.
 */
export function noteMarks(notes: readonly string[] = []): string[] {
  const isStarred = notes.length === 1 || notes.every((note) => OF_A_MARKER.test(note))
  return notes.map((_, index) => (isStarred ? '*'.repeat(index + 1) : String(index + 1)))
}
