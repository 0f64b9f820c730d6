import type { CellStyle } from './sheet-cells.ts'

/** A text in a cell: the characters that a line of it takes at 11 points. */
interface Written {
  readonly text: string
  readonly characters: number
  readonly look: CellStyle
}

const SIZE = 11
const LINE = 15
/** Higher than this no program draws a row. */
const MOST = 409

/** Height in points of a row that shows all of these. */
export function heightOf(cells: readonly Written[]): number {
  const heights = cells.map(({ text, characters, look }) => {
    const size = look.fontSize ?? SIZE
    const room = (characters * SIZE) / size / (look.fontWeight ? 1.1 : 1) - 1
    return linesOf(text, Math.floor(room)) * LINE * (size / SIZE)
  })
  return Math.min(MOST, Math.ceil(Math.max(LINE, ...heights)) + 1)
}

const linesOf = (text: string, room: number): number =>
  text.split('\n').reduce((sum, line) => sum + wrapped(line, room), 0)

/** How many lines a text takes, broken at spaces; a longer word breaks where it ends. */
function wrapped(text: string, room: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    const next = used === 0 ? word.length : used + 1 + word.length
    if (next <= room) used = next
    else {
      const over = Math.max(0, Math.ceil(word.length / room) - 1)
      lines += over + (used === 0 ? 0 : 1)
      used = word.length - over * room
    }
  }
  return lines
}
