/** Text cut where two amounts stop being alike: what they begin and end with, and what differs between. */
export interface Cut {
  readonly start: string
  readonly changed: string
  readonly end: string
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** '158.525' and '158.255' differ in '52' and '25'; separators of thousands count for nothing. */
export function changedDigits(from: string, to: string): readonly [Cut, Cut] {
  const [a, b] = [digitsOf(from), digitsOf(to)]
  const least = Math.min(a.length, b.length)
  let start = 0
  while (start < least && a[start] === b[start]) start++
  let end = 0
  while (end < least - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [cut(from, start, a.length - end), cut(to, start, b.length - end)]
}

function cut(text: string, from: number, to: number): Cut {
  const start = placeOf(text, from)
  const end = to > from ? placeOf(text, to - 1) + 1 : start
  return { start: text.slice(0, start), changed: text.slice(start, end), end: text.slice(end) }
}

/** Where the digit of this number stands in a text; its end where there is none. */
function placeOf(text: string, digit: number): number {
  let seen = 0
  for (let at = 0; at < text.length; at++) if (/\d/.test(text[at]!) && seen++ === digit) return at
  return text.length
}
