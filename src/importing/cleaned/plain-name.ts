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

/** In lower case, without accents, apostrophes and signs: 'O’Higgins (VI)' is 'ohiggins vi'. The ñ stays an n. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
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

/** How many words of `name` are left when each word of `short` stands for another one; undefined when one stands for none. */
export function leftOver(short: readonly string[], name: readonly string[]): number | undefined {
  const left = [...name]
  for (const word of short) {
    const exact = left.indexOf(word)
    const at = exact >= 0 ? exact : left.findIndex((one) => standsFor(word, one))
    if (at < 0) return undefined
    left.splice(at, 1)
  }
  return left.length
}

/** Differ two words by a slip of the finger: a letter more, less, changed or swapped; two in long ones? */
export function isSlipOf(a: string, b: string): boolean {
  const most = b.length >= 9 ? 2 : b.length >= 5 ? 1 : 0
  return most > 0 && Math.abs(a.length - b.length) <= most && distance(a, b) <= most
}

/** Levenshtein distance; both are names of a few dozen letters. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++)
      now.push(Math.min(before[j]! + 1, now[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    before = now
  }
  return before[b.length]!
}
