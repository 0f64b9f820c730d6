/** Widths of letters in IBM Plex Sans, in ems, by kind and never too small: enough to lay out columns without the font. */
const NARROW = /[ijlftr.,:;'|!()[\] ]/
const WIDE = /[mwMWOQ%@—…]/
const UPPER = /\p{Lu}/u
const LETTER = /[\p{L}\p{N}\p{P}$+=<>°º]/u

function widthOf(sign: string): number {
  if (NARROW.test(sign)) return 0.36
  if (WIDE.test(sign)) return 0.92
  if (UPPER.test(sign)) return 0.7
  return LETTER.test(sign) ? 0.6 : 1.1
}

/** Width of a text on one line, in ems of its size. */
export const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0)

/** The widest of its words: no column can be narrower. */
export const widestWord = (text: string): number => Math.max(0, ...text.split(/[\s\u200b]+/).map(textWidth))
