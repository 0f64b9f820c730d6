import { type ReactNode, useMemo, useState } from 'react'
import type { TablePart } from '../../ficha/section.ts'
import { SheetContext } from '../../sheet/sheet-context.ts'
import { asCards, useSheetTable } from '../../sheet/use-sheet-table.ts'
import { Ledger, LedgerCaption } from '../../showing/reading/ledger.tsx'
import { type ColumnGroup, columnGroups } from '../../showing/reading/table-columns.ts'
import { TableHead } from '../../showing/reading/table-head.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { useFilling, useRows } from '../filling-context.ts'
import { drawnWidths, type Lengths, leastOf, leastWidth, longestAmounts, readLengths, rem } from './column-widths.ts'
import styles from './grid.module.css'
import { fitsInHead, HeadTitle } from './head-title.tsx'
import { AddRow } from './rows.tsx'
import { TableRow } from './table-row.tsx'
import { TableTotals } from './table-totals.tsx'
import { useSeenFirst } from './use-seen-first.ts'
import { useSheetPort } from './use-sheet-port.ts'

interface Props {
  part: TablePart
  /** Drawn on another section's screen: its rows are named and made on its own. */
  companion?: boolean
}

/** Rows of a table with their answers, computed columns and totals, as a grid. */
export function EditTable({ part, companion }: Props) {
  const { live } = useFilling()
  const { period, programme } = live.getSnapshot()
  const [shown, setShown] = useState(false)
  const [t, former] = [period.year, programme.former?.year]
  const all = useMemo(() => columnGroups(part, t, former), [part, t, former])
  const groups = useMemo(() => (shown ? all : all.map(withoutOldest(t))), [all, shown, t])
  const rows = useRows(part.table)
  const seen = useSeenFirst(rows)
  // Once, as the table opens: while somebody types, no column changes its width.
  const [lengths] = useState(() => readLengths(longestAmounts(live.getSnapshot(), part)))
  const oldest = t - 2
  const hidesSome = all.some((group) => group.columns.some((column) => column.year === oldest))
  const isHead = fitsInHead(part.title)
  const more = hidesSome && (
    <Button look="subtle" aria-pressed={shown} onClick={() => setShown(!shown)}>
      {shown ? `Ocultar ${oldest}` : `Ver ${oldest}`}
    </Button>
  )
  const sheet = useSheetTable(useSheetPort())
  return (
    <SheetContext value={sheet.access}>
      <section data-grid>
        {!isHead && (
          <LedgerCaption title={part.title} unit={part.unit}>
            {more}
          </LedgerCaption>
        )}
        <Ledger
          {...sheet.table}
          label={part.title}
          scrolls={!part.table.catalog || groups.length > 2}
          className={classes(styles.table, asCards)}
          style={leastOf(leastWidth(groups, lengths, part.table.catalog ? 160 : 150))}
        >
          <Widths groups={groups} lengths={lengths} />
          <TableHead title={isHead ? <HeadTitle title={part.title} /> : part.table.rowLabel} groups={groups} />
          <tbody>
            {seen.map((row, index) => (
              <TableRow key={row} row={row} position={index + 1} part={part} groups={groups} companion={companion} />
            ))}
            {rows.length === 0 && (
              <EmptyRow groups={groups}>Todavía no hay ninguna fila de {part.table.rowLabel}.</EmptyRow>
            )}
          </tbody>
          <TableTotals part={part} groups={groups} />
        </Ledger>
        {isHead && more}
        {!part.table.catalog && !companion && <AddRow part={part} count={rows.length} />}
      </section>
    </SheetContext>
  )
}

function Widths({ groups, lengths }: { groups: readonly ColumnGroup[]; lengths: Lengths }) {
  return (
    <colgroup>
      <col />
      {drawnWidths(groups, lengths).map(({ key, px }) => (
        <col key={key} style={{ width: rem(px) }} />
      ))}
    </colgroup>
  )
}

const withoutOldest =
  (t: number) =>
  (group: ColumnGroup): ColumnGroup => ({
    ...group,
    columns: group.columns.filter((column) => column.from !== 'earlier' || column.year !== t - 2),
  })

function EmptyRow({ groups, children }: { groups: readonly ColumnGroup[]; children: ReactNode }) {
  return (
    <tr>
      <td colSpan={1 + groups.flatMap((group) => group.columns).length} className="dim">
        {children}
      </td>
    </tr>
  )
}
