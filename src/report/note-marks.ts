/** Up to '****' (fichas 2020 and 2021, Ejecución presupuestaria por año); the seven of ficha 2023 have numbers. */
const MOST_STARS = 4

/** The marks of notes, as the published fichas set them: stars, which cells carry too ('N/C***'); many have numbers. */
export function noteMarks(notes: readonly string[] = []): string[] {
  const isStarred = notes.length <= MOST_STARS
  return notes.map((_, index) => (isStarred ? '*'.repeat(index + 1) : String(index + 1)))
}
