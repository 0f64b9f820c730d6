import { useState } from 'react'
import { cellAddress } from '../../ficha/address.ts'
import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { YearsPart } from '../../ficha/section.ts'
import { SheetContext } from '../../sheet/sheet-context.ts'
import { SheetPlace } from '../../sheet/sheet-place.tsx'
import { asCards, useSheetTable } from '../../sheet/use-sheet-table.ts'
import { isAskedIn, placeIn } from '../../showing/reading/asked-in.ts'
import { Ledger, LedgerCaption, ledger } from '../../showing/reading/ledger.tsx'
import { classes } from '../../ui/classes.ts'
import { useFilling } from '../filling-context.ts'
import { leastOf, longestOfYears, narrowWidth, rem, wideWidth } from './column-widths.ts'
import styles from './grid.module.css'
import { GridCell } from './grid-cell.tsx'
import { fitsInHead, HeadTitle } from './head-title.tsx'
import { LiveFigure } from './live-figure.tsx'
import { RowNotes } from './row-notes.tsx'
import { RowTools } from './row-tools.tsx'
import { useSheetPort } from './use-sheet-port.ts'

/** A name that can still be read, px. */
const NAME_WIDTH = 86

/** Fields by year as lines, this year last, with computed lines among them. */
export function EditYears({ part }: { part: YearsPart }) {
  const { live } = useFilling()
  const t = live.getSnapshot().period.year
  // Once, as the table opens: while somebody types, no column changes its width.
  const [former] = useState(() => longestOfYears(live.getSnapshot(), part, 'former'))
  const [now] = useState(() => longestOfYears(live.getSnapshot(), part, 'now'))
  const width = (offset: number) => (offset < 0 ? narrowWidth(former) : wideWidth(now))
  const isHead = fitsInHead(part.title)
  const sheet = useSheetTable(useSheetPort())
  return (
    <SheetContext value={sheet.access}>
      <section data-grid>
        {!isHead && <LedgerCaption title={part.title} unit={part.unit} />}
        <Ledger
          {...sheet.table}
          label={part.title}
          className={classes(styles.table, asCards)}
          style={leastOf(part.years.reduce((total, offset) => total + width(offset), NAME_WIDTH))}
        >
          <colgroup>
            <col />
            {part.years.map((offset) => (
              <col key={offset} style={{ width: rem(width(offset)) }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {isHead ? (
                <th scope="col">
                  <HeadTitle title={part.title} />
                </th>
              ) : (
                <td />
              )}
              {part.years.map((offset) => (
                <th key={offset} scope="col" data-col={part.years.indexOf(offset) + 1} className={ledger.number}>
                  {t + offset}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.lines.map((line) =>
              'heading' in line ? (
                <tr key={line.heading} className={ledger.subhead}>
                  <th scope="rowgroup" colSpan={part.years.length + 1}>
                    {line.heading}
                  </th>
                </tr>
              ) : (
                <Line key={line.id} line={line} offsets={part.years} t={t} />
              ),
            )}
          </tbody>
        </Ledger>
      </section>
    </SheetContext>
  )
}

function Line({ line, offsets, t }: { line: Field | Figure; offsets: readonly number[]; t: number }) {
  const asked = offsets.filter((offset) => isAskedIn(line, offset))
  const cells = asked.map((offset) => cellAddress(line.id, placeIn(line, t + offset)))
  return (
    <>
      <tr>
        <th
          scope="row"
          className={classes(line.is === 'figure' && ledger.computed)}
          title={line.is === 'field' ? line.help : undefined}
        >
          {line.short ?? line.label}
        </th>
        {offsets.map((offset) => (
          <YearCell key={offset} line={line} offset={offset} col={offsets.indexOf(offset) + 1} t={t} />
        ))}
      </tr>
      {line.is === 'field' && <RowTools cells={cells} span={offsets.length + 1} />}
      {line.is === 'field' && <RowNotes id={line.id} cells={cells} span={offsets.length + 1} />}
    </>
  )
}

interface YearProps {
  line: Field | Figure
  offset: number
  col: number
  t: number
}

function YearCell({ line, offset, col, t }: YearProps) {
  if (!isAskedIn(line, offset)) return <td className={ledger.computed} />
  const place = placeIn(line, t + offset)
  const head = String(t + offset)
  if (line.is === 'field') return <GridCell asked={line} {...place} col={col} head={head} earlier={offset < 0} />
  return (
    <SheetPlace
      address={cellAddress(line.id, place)}
      col={col}
      head={head}
      className={classes(ledger.number, ledger.computed, offset === 0 ? ledger.now : ledger.former)}
    >
      <LiveFigure figure={line} place={place} />
    </SheetPlace>
  )
}
