import type { ClipboardEvent } from 'react'
import { blockText } from './block.ts'
import { endTyping, writeBlock } from './keys.ts'
import type { SheetAccess } from './sheet-context.ts'

type Clip = ClipboardEvent<HTMLElement>

/** While a text is edited, the clipboard is the text's. */
const isOfText = ({ state }: SheetAccess, { target }: Clip): boolean =>
  state.mode !== 'ready' || target instanceof HTMLTextAreaElement

/** What is selected goes to the clipboard as a spreadsheet takes it. */
export function copyBlock(access: SheetAccess, event: Clip): void {
  if (isOfText(access, event)) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', blockText(access.state.block(), access.port.copied))
}

export function cutBlock(access: SheetAccess, event: Clip): void {
  if (isOfText(access, event)) return
  copyBlock(access, event)
  const cells = access.state
    .block()
    .flat()
    .filter((one) => one.isEditable)
  writeBlock(
    access,
    cells.map(({ address }) => [address, ''] as const),
    'cut',
  )
}

/** A block goes to whoever proves it; one value replaces what the cell holds. */
export function pasteInSheet(access: SheetAccess, event: Clip): void {
  const { state, port } = access
  if (event.target instanceof HTMLTextAreaElement || state.active === undefined) return
  if (port.paste?.(state.active, event.clipboardData)) {
    event.preventDefault()
    return endTyping(access)
  }
  const lines = linesOf(event.clipboardData.getData('text/plain'))
  if (lines.length === 1 && lines[0]?.length === 1) return
  event.preventDefault()
  endTyping(access)
  writeBlock(access, fallOn(access, lines), 'pasted')
}

const linesOf = (text: string): string[][] =>
  text
    .replace(/(\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t'))

/** The cells that a block falls on, from the active one to the right and down. */
function fallOn({ state, port }: SheetAccess, lines: readonly string[][]): [string, string][] {
  const grid = state.grid()
  const here = state.here(grid)
  if (!here) return []
  const rows = grid.slice(here.row).filter((row) => row.some((one) => one.column === here.column && one.isEditable))
  const cells = lines.flatMap((line, down) =>
    line.flatMap((text, right): [string, string][] => {
      const target = rows[down]?.filter((one) => one.column >= here.column && one.isEditable)[right]
      return target ? [[target.address, text.trim()]] : []
    }),
  )
  const lost = lines.flat().length - cells.length
  if (lost > 0) port.say(lost === 1 ? '1 celda no cupo.' : `${lost} celdas no cupieron.`)
  return cells
}
