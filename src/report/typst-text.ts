/**
 * What people wrote goes into Typst only as string literals, never as markup: nothing in a string is markup, so that
 * '#', '$', '=' or '//' print as themselves (Typst reference, Str). Only the backslash and the quote mean something.
 */
const SPECIAL = /[\\"\p{Cc}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

/** A text as a Typst string literal. Signs of control print as nothing; half a surrogate pair as U+FFFD. */
export const typstString = (text: string): string => `"${text.replace(SPECIAL, escaped)}"`

function escaped(sign: string): string {
  if (sign === '\\' || sign === '"') return `\\${sign}`
  if (sign === '\n' || sign === '\t') return sign === '\n' ? '\\n' : ' '
  return /\p{Cc}/u.test(sign) ? '' : '\ufffd'
}

/** The longest run of letters without a place to break a line; longer ones get such places, unseen. */
export const LONGEST_PIECE = 22
const LONG_WORD = new RegExp(`[^\\s\\u200b]{${LONGEST_PIECE}}(?=[^\\s\\u200b])`, 'gu')

/** Words that would not fit a column may break: a zero width space after so many letters. */
export const breakable = (text: string): string => text.replace(LONG_WORD, '$&\u200b')

/** Text that flows: its lines as Typst strings, a line break between them. */
export const typstLines = (text: string): string => typstString(breakable(text.replace(/\r\n?/g, '\n')))

/** A Typst array of expressions; one alone keeps its comma. */
export const typstArray = (all: readonly string[]): string => `(${all.map((one) => `${one},`).join(' ')})`

export const typstStrings = (all: readonly string[] = []): string => typstArray(all.map(typstLines))
