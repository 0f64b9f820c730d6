/** A text in pieces of at most `most` characters, cut after a sentence, else at a space, else anywhere but in a pair. */
export function pieces(text: string, most: number): string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > most) {
    const at = cutIn(rest.slice(0, most))
    found.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...found, rest]
}

function cutIn(start: string): number {
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('.\n'))
  if (sentence > start.length / 2) return sentence + 1
  const space = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'))
  if (space > 0) return space
  return /[\uD800-\uDBFF]$/.test(start) ? start.length - 1 : start.length
}
