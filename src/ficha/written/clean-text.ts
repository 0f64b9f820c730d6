/** Letters and signs as people type them here, in lines: nothing to take out, to compose, or to make plain. Most texts. */
const CLEAN = /^[\n\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/
/** What ends a line: those of every system, and the breaks within a paragraph or a page that Word pastes (VT, FF). */
const LINE_ENDS = /\r\n?|[\v\f]/g
/** The line and paragraph separators of Unicode: lines in a text; in a number, marks like any other. */
const SEPARATORS = /[\u2028\u2029]/g
/**
 * Marks that nobody sees, which Word, Excel and the web leave in texts: controls (but those that end lines, and tabs), soft
 * hyphens, zero widths, directions, byte order marks, code points that are no characters. A joiner within an emoji is
 * part of it.
 */
const MARKS = new RegExp(
  [
    /(?![\t\n\v\f\r])\p{Cc}/u,
    /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/u,
    /(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d/u,
    /\u200d(?!\p{Extended_Pictographic})/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)
const SPACES = /[\t\p{Zs}]/gu
/** Letters with more marks than the Stream-Safe Text Format admits (UAX 15 §13) are no writing, and dear to compose. */
const NO_WRITING = /\p{M}{31}/u

/** Takes out the marks that nobody sees. What is left looks the same. */
export const withoutMarks = (text: string): string => (CLEAN.test(text) ? text : text.replace(MARKS, ''))

const composed = (text: string): string => (NO_WRITING.test(text) ? text : text.normalize('NFC'))

/**
 * A text as it is kept: in NFC, its lines ended by a line feed and its spaces plain, without marks that nobody sees nor
 * spaces at its ends. Cleaning what is clean changes nothing. Unpaired surrogates stay, to be refused.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text.trim()
  const bare = text.replace(SEPARATORS, '\n').replace(MARKS, '')
  return composed(bare.replace(LINE_ENDS, '\n').replace(SPACES, ' ')).trim()
}

/** The same on one line: what is between two words is one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

/** A text of several lines, each of them clean; none that is empty at its ends. */
export const cleanLines = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')

/** Signs of a keyboard that are what they are. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/
const FULL_WIDTH = /[\uff01-\uff5e]/g
const DASHES = /[\p{Pd}\u2212\u02d7\u2043]/gu
const APOSTROPHES = /['\u2018\u2019\u02bc\u00b4`\u2032]/g

/** Every dash, minus and hyphen as '-'. */
export const plainDashes = (text: string): string => text.replace(DASHES, '-')

/** Signs as a keyboard writes them: full-width ones, dashes and apostrophes of every kind. For numbers and codes, not for prose. */
export const plainSigns = (text: string): string =>
  PLAIN.test(text)
    ? text
    : plainDashes(text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))).replace(
        APOSTROPHES,
        "'",
      )
