import { type ComponentProps, useMemo } from 'react'
import { readingPort } from '../../sheet/reading-port.ts'
import { SheetContext } from '../../sheet/sheet-context.ts'
import { useSheetTable } from '../../sheet/use-sheet-table.ts'
import { Ledger } from './ledger.tsx'
import type { ReadingSetting } from './reading-cell.tsx'

interface Props extends ComponentProps<typeof Ledger> {
  reading: ReadingSetting
}

/** A table that is read as a spreadsheet is: one tab stop, arrows to every cell, blocks that are copied and added up. */
export function ReadingSheet({ reading: { onSelect }, ...ledger }: Props) {
  const port = useMemo(() => readingPort({ ...(onSelect && { select: onSelect }) }), [onSelect])
  const { access, table } = useSheetTable(port)
  return (
    <SheetContext value={access}>
      <Ledger {...ledger} {...table} data-reading="" aria-readonly aria-multiselectable />
    </SheetContext>
  )
}
