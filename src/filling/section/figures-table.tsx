import { useMemo, useState } from 'react'
import type { TablePart } from '../../ficha/section.ts'
import { SheetContext } from '../../sheet/sheet-context.ts'
import { asCards, useSheetTable } from '../../sheet/use-sheet-table.ts'
import { figureGroups, figuresOf } from '../../showing/reading/figures-part.ts'
import { Ledger } from '../../showing/reading/ledger.tsx'
import { TableHead } from '../../showing/reading/table-head.tsx'
import { classes } from '../../ui/classes.ts'
import { useFilling, useRows } from '../filling-context.ts'
import { drawnWidths, leastOf, leastWidth, longestAmounts, readLengths, rem } from './column-widths.ts'
import styles from './grid.module.css'
import { RowState } from './row-state.tsx'
import { TableRow } from './table-row.tsx'
import { useSheetPort } from './use-sheet-port.ts'

/** A name of three lines, and what the report will say, px. */
const NAME_WIDTH = 162
const REPORT_WIDTH = 138
const STATE_WIDTH = 98

/** The figures of rows that are cards, as one sheet: former values, what is typed this year, its value, what is said of it. */
export function FiguresTable({ part }: { part: TablePart }) {
  const { live } = useFilling()
  const figures = useMemo(() => figuresOf(part), [part])
  const groups = useMemo(() => figureGroups(figures, live.getSnapshot().period.year), [figures, live])
  const rows = useRows(part.table)
  const [lengths] = useState(() => readLengths(longestAmounts(live.getSnapshot(), figures)))
  const sheet = useSheetTable(useSheetPort())
  const widths = drawnWidths(groups, lengths)
  const width = leastWidth(groups, lengths, NAME_WIDTH + REPORT_WIDTH + STATE_WIDTH)
  if (rows.length === 0) return null
  return (
    <SheetContext value={sheet.access}>
      <section data-grid className={styles.figures}>
        <Ledger
          {...sheet.table}
          label={`${part.title}: cifras`}
          scrolls
          className={classes(styles.table, asCards)}
          style={leastOf(width)}
        >
          <colgroup>
            <col />
            {widths.map(({ key, px }) => (
              <col key={key} style={{ width: rem(px) }} />
            ))}
            <col style={{ width: rem(REPORT_WIDTH) }} />
            <col style={{ width: rem(STATE_WIDTH) }} />
          </colgroup>
          <TableHead title={part.table.rowLabel} groups={groups} more={['Lo que dirá el informe', 'Estado']} />
          <tbody>
            {rows.map((row, index) => (
              <TableRow key={row} row={row} position={index + 1} part={figures} groups={groups} companion>
                <RowState table={part.table} row={row} />
              </TableRow>
            ))}
          </tbody>
        </Ledger>
      </section>
    </SheetContext>
  )
}
