import { PRINTED_RANGES } from './printed-ranges.ts'

/** What every typeface of the PDF has: most texts hold nothing else. */
const LATIN = /^[\0-\xff]*$/
/** Blanks, controls and what Unicode says is not to be drawn are never a box. */
const UNDRAWN = /[\s\p{Cc}\p{DI}]/u
/** A letter with its marks, a flag, an emoji with its modifiers and those that are joined to it: what people see as one. */
const SIGN = /\p{RI}{2}|.(?:[\p{M}\p{EMod}\u{e0020}-\u{e007f}]|\u200d.)*/gsu

let ranges: readonly (readonly [number, number])[] | undefined

/** From and to of each run of code points: 'a+3' begins 10 after the end of the run before it and has 3 more. */
function readRanges(): readonly (readonly [number, number])[] {
  let end = 0
  return PRINTED_RANGES.split(' ').map((run) => {
    const [gap = 0, more = 0] = run.split('+').map((one) => Number.parseInt(one, 36))
    const start = end + gap
    end = start + more
    return [start, end]
  })
}

function isPrinted(letter: string): boolean {
  const code = letter.codePointAt(0)!
  ranges ??= readRanges()
  return UNDRAWN.test(letter) || ranges.some(([start, end]) => code >= start && code <= end)
}

/** A letter that is in no typeface is drawn of its parts, where they are: 'ǘ' of a 'u' and its marks. */
const isDrawn = (letter: string): boolean => isPrinted(letter) || [...letter.normalize('NFD')].every(isPrinted)

/** The signs of a text that no typeface of the PDF has, each once, as people see them: '🧑‍🌾' is one. */
export function unprintedSigns(text: string): readonly string[] {
  if (LATIN.test(text)) return []
  const signs = (text.match(SIGN) ?? []).filter((sign) => ![...sign].every(isDrawn))
  return [...new Set(signs)]
}
