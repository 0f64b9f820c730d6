import { attributeOf, tagsOf } from './xml-tags.ts'

/** What the format of a cell makes of its number. */
export type NumberFormat = 'number' | 'percent' | 'date' | 'year'

/** Built-in formats (ECMA-376 §18.8.30); those of East Asia from 27 and from 50 on are dates too. */
const PERCENTS = [9, 10]
const DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Of each style of a workbook, by its number, what its format makes of a number. */
export function readFormats(styles: string): NumberFormat[] {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let isOfCells = false
  for (const tag of tagsOf(styles)) {
    if (tag.name === 'numFmt') codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
    if (tag.name === 'cellXfs') isOfCells = tag.is === 'opens'
    if (tag.name !== 'xf' || tag.is === 'closes' || !isOfCells) continue
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0)
    const code = codes.get(id)
    formats.push(code === undefined ? builtIn(id) : formatOf(code))
  }
  return formats
}

function builtIn(id: number): NumberFormat {
  if (PERCENTS.includes(id)) return 'percent'
  return DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : 'number'
}

/** What a format says in quotes, behind a backslash or in brackets is only shown: '0" %"' is 8, and no 800%. */
const SHOWN = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

/** By the format of positive numbers: the first of those that a code joins by ';'. */
export function formatOf(code: string): NumberFormat {
  const [first = ''] = code.replace(SHOWN, '').split(';')
  if (/general/i.test(first)) return 'number'
  if (/^y+$/i.test(first)) return 'year'
  if (/[dmyhs]/i.test(first)) return 'date'
  return first.includes('%') ? 'percent' : 'number'
}
