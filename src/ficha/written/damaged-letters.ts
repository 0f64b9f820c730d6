import { encodeWindows1252 } from './windows-1252.ts'

/** What stands for a letter that could not be read. */
export const UNREAD = '\ufffd'

/** UTF-8 that was taken for Windows-1252: 'EducaciÃ³n' → 'Educación'. Undefined of a word that isn't. */
function unmixed(word: string): string | undefined {
  if (!/[ÃÂâ]/.test(word)) return undefined
  const bytes = encodeWindows1252(word)
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Controls that no program writes (C1): letters of another encoding were taken for them. */
const CONTROLS = /[\u0080-\u009f]/g

/**
 * Why a text whose letters came broken out of a file isn't taken, and what to do; undefined of one that is whole. It has to
 * come as the file has it: cleaning takes out controls and marks that are half of such a letter.
 */
export function refuseLetters(text: string): string | undefined {
  if (!/[\u0080-\u009f\ufffdÃÂâ]/.test(text)) return undefined
  // Half of a letter may be a space that doesn't break.
  const words = text.split(/[ \t\r\n]+/)
  const mixed = words.find((word) => unmixed(word) !== undefined)
  if (mixed !== undefined)
    return `«${shown(mixed)}» trae letras de otra codificación: parece ser «${shown(unmixed(mixed)!)}». ${AGAIN}`
  const unread = words.map((word) => word.replace(CONTROLS, UNREAD)).find((word) => word.includes(UNREAD))
  return unread && `«${shown(unread)}» trae letras que no se pudieron leer. ${AGAIN}`
}

const AGAIN = 'Guarde el archivo como CSV UTF-8, o escríbalas de nuevo.'
const shown = (word: string): string => word.slice(0, 40)
