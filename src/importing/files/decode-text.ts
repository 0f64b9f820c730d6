import { UNREAD } from '../../ficha/written/damaged-letters.ts'
import { decodeWindows1252 } from '../../ficha/written/windows-1252.ts'

/** A text, and in which letters it was written, for people. */
export interface DecodedText {
  readonly text: string
  readonly letters: string
}

/**
 * The text of a file. UTF-8, UTF-16, or Windows-1252, in which Excel saves CSV here. A letter that can't be
 * read is U+FFFD, so that its row is refused: a file of UTF-8 with some other byte, or one of an old Mac or of MS-DOS, isn't guessed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideOf(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), letters: 'UTF-16' }
  // Programs that join files leave a mark in front of each: the decoder takes one away.
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff+/, '')
  const broken = countOf(text, new RegExp(UNREAD, 'g'))
  if (broken === 0 || countOf(text, /[\u0080-\ufffc]/g) >= broken) return { text, letters: 'UTF-8' }
  const read = decodeWindows1252(bytes)
  const foreign = foreignLetters(read)
  return { text: read.replace(foreign?.unread ?? NO_LETTERS, UNREAD), letters: foreign?.letters ?? 'Windows-1252' }
}

/** UTF-16 by its mark, or by the zeros that every second byte of our letters is. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const beginning = bytes.subarray(0, 1_000)
  const zeros = (from: 0 | 1): number => beginning.filter((byte, at) => at % 2 === from && byte === 0).length
  const [even, odd] = [zeros(0), zeros(1)]
  if (odd > beginning.length / 3 && even === 0) return 'utf-16le'
  return even > beginning.length / 3 && odd === 0 ? 'utf-16be' : undefined
}

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/** Bytes that are nothing in Windows-1252. */
const NO_LETTERS = /[\x81\x8d\x8f\x90\x9d]/g
const NO_ASCII = /[^\0-\x7f]/g

/** Letters with accents where Windows-1252 has them, but for those that another system has among capitals ('NéMERO'). */
const OF_WINDOWS = /(?<![A-Z])[áéíóúñü]|[áéíóúñü](?=[a-z])|[ÁÉÍÓÚÑ](?=[A-Za-z])/
/** Letters of other systems, as Windows-1252 shows them within a word: 'Educaci—n', 'NI„EZ'; 'Educaci¢n', 'NI¥EZ'. */
const OF_OTHERS: readonly (readonly [letters: string, within: RegExp])[] = [
  ['de Mac', /[A-Za-z][‡Ž’—œ–Ÿ](?=[a-z])|[A-Z][çƒêîò„†](?=[A-Z])/],
  ['de MS-DOS', /[A-Za-z][\x81‚¡¢£¤](?=[a-z])|[A-Z][\x90¥µà](?=[A-Z])/],
]

/** Of which other system the letters are: none of them is guessed. */
function foreignLetters(read: string): { letters: string; unread: RegExp } | undefined {
  if (OF_WINDOWS.test(read)) return undefined
  const [letters] = OF_OTHERS.find(([, within]) => within.test(read)) ?? []
  return letters === undefined ? undefined : { letters, unread: NO_ASCII }
}
