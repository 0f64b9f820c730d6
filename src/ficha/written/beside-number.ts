/** A number among words or beside another one: what stands there, so that whoever wrote it is told which part is too much. */
export type BesideNumber =
  /** 'aprox. 500', '1.234 (est.)', '> 500': somebody's guess, or a bound. `found`: the number alone, with its unit. */
  | { readonly why: 'approximate'; readonly found: readonly [string] }
  /** '5 mil': its zeros in words. */
  | { readonly why: 'thousands'; readonly found: readonly [string] }
  /** '3 de 10', '20-30': each of them could be meant. */
  | { readonly why: 'several'; readonly found: readonly string[] }
  /** '120 talleres', '12a': one number, and something else. */
  | { readonly why: 'beside'; readonly found: readonly [string]; readonly words: string }

/** Nobody writes a note of this length beside a figure. */
const LONGEST = 80
/** More numbers than these are a sentence, and saying them tells nothing. */
const MOST = 3

const NUMBER = /\d+(?:[., ']\d{3})*(?:[.,]\d+)?/g
const GUESS =
  /(?:^|[\s(])(?:aprox(?:\.|imad[ao](?:mente)?)?|est(?:\.|imad[ao]s?)?|prov(?:\.|isori[ao]s?|isionals?)|prelim(?:\.|inar)|unos|unas|cerca de|alrededor de|casi|m[áa]s de|menos de|sobre|hasta|desde|al menos|m[íi]n(?:\.|imo)|m[áa]x(?:\.|imo)|m[áa]s o menos|c\.?a\.|circa)(?=$|[\s)\d])/gi
const BOUND = /[~≈±<>≤≥]|(?<=\d) ?\+$/g
const THOUSANDS = /^\$? ?(\d[\d.,]*) ?mil$/i
/** A RUT, a day that no calendar has, and what else carries letters in the middle of its digits. */
const OF_ONE_WORD = /^\d[\d.]*\.\d{3}-[\dk]$|^\d+([-/.])\d+\1\d+$|[a-z]\d+[a-z]|\d[a-z]+\d/i

/** What stands beside a number that can't be read with it; undefined where there is none, or it is a sentence. */
export function besideNumber(text: string, isNumber: (text: string) => boolean): BesideNumber | undefined {
  if (text.length > LONGEST || OF_ONE_WORD.test(text)) return undefined
  const exact = withoutGuess(text)
  if (exact !== undefined && isNumber(exact)) return { why: 'approximate', found: [exact] }
  const thousands = THOUSANDS.exec(text)?.[1]
  if (thousands !== undefined && isNumber(thousands)) return { why: 'thousands', found: [thousands] }
  const found = text.match(NUMBER) ?? []
  if (found.length === 0 || found.length > MOST || !found.every(isNumber)) return undefined
  if (found.length > 1) return { why: 'several', found }
  const words = wordsBeside(text, found[0]!)
  if (words === undefined) return undefined
  return { why: 'beside', found: [found[0]!], words }
}

function withoutGuess(text: string): string | undefined {
  const bare = text.replace(GUESS, ' ').replace(BOUND, '')
  return bare === text ? undefined : bare.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim()
}

/** Signs alone are no words: '--5' may be under zero, and '5%%' of anything. */
function wordsBeside(text: string, found: string): string | undefined {
  const words = text.replace(found, ' ').replace(/\s+/g, ' ').trim()
  return /\p{L}|\p{No}|[*+]/u.test(words) && !/[$%]|^-|-$/.test(words) ? words : undefined
}
