/** A number among words or beside another one: what stands there, so that whoever wrote it is told which part is too much. */
export type BesideNumber =
  /** '5 mil': its zeros in words. */
  | { readonly why: 'thousands'; readonly found: readonly [string] }
  /** '3 de 10', '20-30': each of them could be meant. */
  | { readonly why: 'several'; readonly found: readonly string[] }
  /** '120 talleres', 'aprox. 500', '1.234 (est.)', '> 500', '12a': one number, and something else. */
  | { readonly why: 'beside'; readonly found: readonly [string]; readonly words: string }

/** Nobody writes a note of this length beside a figure. */
const LONGEST = 80
/** More numbers than these are a sentence, and saying them tells nothing. */
const MOST = 3

const NUMBER = /\d+(?:[., ']\d{3})*(?:[.,]\d+)?/g
const THOUSANDS = /^\$? ?(\d[\d.,]*) ?mil$/i
/** A RUT, a day that no calendar has, and what else carries letters in the middle of its digits. */
const OF_ONE_WORD = /\.\d{3}-[\dk]$|^\d+([-/.])\d+\1\d+$|[a-z]\d+[a-z]|\d[a-z]+\d/i
const WORDS = /[\p{L}\p{No}*+~≈±<>≤≥]/u
/** With them the number alone would be another amount; '--5' may be under zero. */
const UNITS = /m\$|\$m|mm|%|mil|pesos|^-|-$/i

/** What stands beside a number that can't be read with it; undefined where there is none, or it is a sentence. */
export function besideNumber(text: string, isNumber: (text: string) => boolean): BesideNumber | undefined {
  if (text.length > LONGEST || OF_ONE_WORD.test(text)) return undefined
  const thousands = THOUSANDS.exec(text)?.[1]
  if (thousands !== undefined && isNumber(thousands)) return { why: 'thousands', found: [thousands] }
  const [first, ...more] = text.match(NUMBER) ?? []
  if (first === undefined || more.length >= MOST || ![first, ...more].every(isNumber)) return undefined
  if (more.length > 0) return { why: 'several', found: [first, ...more] }
  const words = text.replace(first, ' ').replace(/\s+/g, ' ').trim()
  return WORDS.test(words) && !UNITS.test(words) ? { why: 'beside', found: [first], words } : undefined
}
