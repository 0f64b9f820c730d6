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

/** One value or a block: what becomes of it is not the table's to say. */
export function pasteInSheet(access: SheetAccess, event: Clip): void {
  const { state, port } = access
  if (event.target instanceof HTMLTextAreaElement || state.active === undefined) return
  if (!port.paste(state.active, event.clipboardData)) return
  event.preventDefault()
  endTyping(access)
}
