/** A text before and after, as one: what both begin and end with, and what stood and stands between. */
export interface TextChange {
  readonly start: string
  readonly before: string
  readonly now: string
  readonly end: string
}

const wordsOf = (text: string): string[] => text.split(/(?<=\s)/)

/** Told apart word by word from both ends: what people correct is mostly in one place. */
export function textChange(before: string, now: string): TextChange {
  const [old, young] = [wordsOf(before), wordsOf(now)]
  const shortest = Math.min(old.length, young.length)
  let first = 0
  while (first < shortest && old[first] === young[first]) first++
  let last = 0
  while (last < shortest - first && old.at(-1 - last) === young.at(-1 - last)) last++
  return {
    start: old.slice(0, first).join(''),
    before: old.slice(first, old.length - last).join(''),
    now: young.slice(first, young.length - last).join(''),
    end: old.slice(old.length - last).join(''),
  }
}

/** Characters of what both say that are shown before and after what changed. */
const AROUND = 90

export const cutStart = (text: string): string => (text.length <= AROUND ? text : `…${text.slice(-AROUND)}`)
export const cutEnd = (text: string): string => (text.length <= AROUND ? text : `${text.slice(0, AROUND)}…`)
