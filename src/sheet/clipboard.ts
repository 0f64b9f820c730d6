import type { ClipboardEvent } from 'react'
import { blockText } from './block.ts'
import { elementOf } from './grid-map.ts'
import { endTyping, writeBlock } from './keys.ts'
import type { SheetAccess } from './sheet-context.ts'

type Clip = ClipboardEvent<HTMLElement>

/** While a text is edited, the clipboard is the text's. */
const isOfText = ({ state }: SheetAccess, { target }: Clip): boolean =>
  state.mode !== 'ready' || target instanceof HTMLTextAreaElement

/** Letters that were marked on the page, as in a sentence beside the table, are what is copied. */
const areLettersMarked = ({ port }: SheetAccess): boolean =>
  port.isReading === true && document.getSelection()?.isCollapsed === false

/** A cell that is read says itself what is copied of it. */
const copiedIn = ({ state: { table }, port }: SheetAccess) =>
  port.isReading ? (address: string) => (table && elementOf(table, address)?.dataset['copy']) ?? '' : port.copied

/** What is selected goes to the clipboard as a spreadsheet takes it. */
export function copyBlock(access: SheetAccess, event: Clip): void {
  if (isOfText(access, event) || areLettersMarked(access)) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', blockText(access.state.block(), copiedIn(access)))
}

export function cutBlock(access: SheetAccess, event: Clip): void {
  if (isOfText(access, event)) return
  copyBlock(access, event)
  if (access.port.isReading) return
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
