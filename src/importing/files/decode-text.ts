import { UNREAD } from '../../ficha/written/damaged-letters.ts'
import { decodeWindows1252 } from '../../ficha/written/windows-1252.ts'

/** A text, and in which letters it was written, for people. */
export interface DecodedText {
  readonly text: string
  readonly letters: string
}

/**
 * The text of a file. UTF-8, UTF-16, or Windows-1252, in which Excel saves CSV here. A letter that can't be
 * read is U+FFFD, so that its row is refused: a file of UTF-8 with some other byte, or one of an old Mac, isn't guessed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideOf(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), letters: 'UTF-16' }
  // Programs that join files leave a mark in front of each: the decoder takes one away.
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff+/, '')
  const broken = countOf(text, new RegExp(UNREAD, 'g'))
  if (broken === 0 || countOf(text, /[\u0080-\ufffc]/g) >= broken) return { text, letters: 'UTF-8' }
  const read = decodeWindows1252(bytes)
  return isOfMac(bytes) ? { text: withoutMacLetters(read), letters: 'de Mac' } : { text: read, letters: 'Windows-1252' }
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

/** 'áéíóúñÑü' of Mac Roman, as Windows-1252 shows them, within a word or at its end: 'Educaci—n', 's’'. */
const MAC_LETTERS = /(?<=[a-z])[‡Ž’—œ–Ÿ](?![\p{L}])|(?<=[a-z])[‡Ž—œ–„Ÿ](?=[a-z])/giu
/** Letters with accents where Windows-1252 has them; a file that has some is of Windows. */
const OF_WINDOWS = /[áéíóúñüÁÉÍÓÚÑ]/
const isOfMac = (bytes: Uint8Array): boolean => {
  const text = decodeWindows1252(bytes)
  return !OF_WINDOWS.test(text) && /(?<=[a-z])[‡Žœ—–„Ÿ](?=[a-z])/i.test(text)
}
const withoutMacLetters = (text: string): string => text.replace(MAC_LETTERS, UNREAD)
