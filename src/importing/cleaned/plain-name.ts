/** Words that say nothing about which row or column is meant. */
const EMPTY = new Set(
  ['region', 'regiones', 'reg', 'de', 'del', 'la', 'el', 'los', 'las', 'y', 'e', 'en', 'a', 'al', 'por'].concat([
    'subtitulo',
    'subt',
    'st',
    'n',
    'num',
  ]),
)

/** A name as it is compared: in words, and in one piece, since 'Bío-Bío' is Biobío. */
export interface PlainName {
  readonly words: readonly string[]
  readonly whole: string
}

/** The calls of notes. */
const CALLS = /[\u00b9\u00b2\u00b3\u2070-\u2089]/g

/** In lower case, without accents, apostrophes, signs and calls of notes: 'O’Higgins (VI)¹' is 'ohiggins vi'. The ñ stays an n. */
export const plain = (text: string): string =>
  text
    .replace(CALLS, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’‘´`]/g, '')
    .replace(/[^a-z0-9%$]+/g, ' ')
    .trim()

export function plainName(text: string): PlainName {
  const all = plain(text).split(' ').filter(Boolean)
  const meaning = all.filter((word) => !EMPTY.has(word))
  const words = meaning.length > 0 ? meaning : all
  return { words, whole: words.join('') }
}

/** Shorter than this, the beginning of a word stands for too many. */
const ABBREVIATION = 3

/** Is a word the same, or its beginning: 'Transf.' for 'transferencias'? */
const standsFor = (short: string, word: string): boolean =>
  short === word || (short.length >= ABBREVIATION && word.startsWith(short))

/** The same with a slip of the finger. */
export const isSpelling = (short: string, word: string): boolean => standsFor(short, word) || isSlipOf(short, word)

/** How many words of `name` are left when each word of `short` stands for another one; undefined when one stands for none. */
export function leftOver(
  short: readonly string[],
  name: readonly string[],
  stands: (short: string, word: string) => boolean = standsFor,
): number | undefined {
  if (short.length > name.length) return undefined
  const taken = new Set<number>()
  for (const word of short) {
    let at = -1
    for (let index = 0; index < name.length; index++) {
      if (taken.has(index) || !stands(word, name[index]!)) continue
      if (at < 0 || word === name[index]) at = index
      if (word === name[index]) break
    }
    if (at < 0) return undefined
    taken.add(at)
  }
  return name.length - taken.size
}

/** Differ two names by slips of the finger: letters more, less or changed; one, or two in long ones? */
export function isSlipOf(a: string, b: string): boolean {
  const most = b.length >= 9 ? 2 : b.length >= 5 ? 1 : 0
  if (most === 0 || Math.abs(a.length - b.length) > most) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return isNear(a.slice(start, a.length - end), b.slice(start, b.length - end), most)
}

/** Is one made of the other by so many letters put in, left out or changed? Tries each way; there are few. */
function isNear(a: string, b: string, most: number): boolean {
  if (a === '' || b === '') return a.length + b.length <= most
  if (a[0] === b[0]) return isNear(a.slice(1), b.slice(1), most)
  if (most === 0) return false
  return isNear(a.slice(1), b, most - 1) || isNear(a, b.slice(1), most - 1) || isNear(a.slice(1), b.slice(1), most - 1)
}
