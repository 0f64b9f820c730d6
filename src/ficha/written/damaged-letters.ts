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

/** Why a text whose letters came broken out of a file isn't taken, and what to do; undefined of one that is whole. */
export function refuseLetters(text: string): string | undefined {
  if (!/[\ufffdÃÂâ]/.test(text)) return undefined
  const words = text.split(/\s+/)
  const unread = words.find((word) => word.includes(UNREAD))
  if (unread !== undefined)
    return `«${unread.slice(0, 40)}» trae letras que no se pudieron leer. Guarde el archivo como CSV UTF-8, o escríbalas de nuevo.`
  const mixed = words.find((word) => unmixed(word) !== undefined)
  if (mixed === undefined) return undefined
  return `«${mixed.slice(0, 40)}» trae letras de otra codificación: parece ser «${unmixed(mixed)?.slice(0, 40)}». Guarde el archivo como CSV UTF-8, o escríbalas de nuevo.`
}
