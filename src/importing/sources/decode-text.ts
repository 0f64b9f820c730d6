import { UNREAD } from '../../ficha/written/damaged-letters.ts'
import { decodeWindows1252 } from '../../ficha/written/windows-1252.ts'

/**
 * The text of a file. UTF-8, UTF-16 with its mark, or Windows-1252, in which Excel saves CSV here. A letter that can't be
 * read is U+FFFD, so that its row is refused: a file of UTF-8 with some other byte, or one of an old Mac, isn't guessed.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = countOf(text, new RegExp(UNREAD, 'g'))
  if (broken === 0 || countOf(text, /[\u0080-\ufffc]/g) >= broken) return text
  return isOfMac(bytes) ? withoutMacLetters(decodeWindows1252(bytes)) : decodeWindows1252(bytes)
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
