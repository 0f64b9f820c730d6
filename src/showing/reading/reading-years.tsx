import { cellAddress } from '../../ficha/address.ts'
import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printFigure } from '../../ficha/print-number.ts'
import type { YearsPart } from '../../ficha/section.ts'
import { SheetPlace } from '../../sheet/sheet-place.tsx'
import { classes } from '../../ui/classes.ts'
import { isAskedIn, placeIn } from './asked-in.ts'
import { printChangeOf } from './change-of.ts'
import { copiedAnswer, copiedNumber } from './copied-text.ts'
import { LedgerCaption, ledger } from './ledger.tsx'
import { latestFirst } from './now-first.ts'
import { AnswerValue, FigureValue, type ReadingSetting } from './reading-cell.tsx'
import { ownPlace, placeBeside } from './reading-place.ts'
import { ReadingSheet } from './reading-sheet.tsx'
import styles from './section-reading.module.css'

/** Lines by year, this year last (on a phone first), and how it changed. */
export function ReadingYears({ part, reading }: { part: YearsPart; reading: ReadingSetting }) {
  const { year } = reading.ficha.period
  // On a phone this year is in sight before the others.
  const years = latestFirst(part.years)
  return (
    <section>
      <LedgerCaption title={part.title} unit={part.unit} />
      <ReadingSheet reading={reading} label={part.title} className={styles.years}>
        <colgroup>
          <col />
          {years.map((offset) => (
            <col key={offset} className={styles.figureColumn} />
          ))}
          <col className={styles.changeColumn} />
        </colgroup>
        <thead>
          <tr>
            <td />
            {years.map((offset) => (
              <th key={offset} scope="col" data-col={years.indexOf(offset) + 1} className={ledger.number}>
                {year + offset}
              </th>
            ))}
            <th scope="col" data-col={years.length + 1} className={ledger.number}>
              Cambio
            </th>
          </tr>
        </thead>
        <tbody>
          {part.lines.map((line) =>
            'heading' in line ? (
              <tr key={line.heading} className={ledger.subhead}>
                <th scope="rowgroup" colSpan={years.length + 2}>
                  {line.heading}
                </th>
              </tr>
            ) : (
              <YearsLine key={line.id} line={line} offsets={years} reading={reading} />
            ),
          )}
        </tbody>
      </ReadingSheet>
    </section>
  )
}

interface LineProps {
  line: Field | Figure
  offsets: readonly number[]
  reading: ReadingSetting
}

function YearsLine({ line, offsets, reading }: LineProps) {
  const { ficha } = reading
  const { year } = ficha.period
  const place = (offset: number) => placeIn(line, year + offset)
  const comparable = isAskedIn(line, 0) && isAskedIn(line, -1) && (line.is === 'figure' || line.kind.numeric)
  const change = comparable
    ? printChangeOf(line, ficha.quantity(line, place(0)), ficha.quantity(line, place(-1)))
    : undefined
  const now = cellAddress(line.id, place(isAskedIn(line, 0) ? 0 : (line.years?.at(-1) ?? 0)))
  const computed = line.is === 'figure' && ledger.computed
  return (
    <tr>
      <SheetPlace isName {...placeBeside('name', now)} col={0} copied={line.label} className={classes(computed)}>
        {line.label}
      </SheetPlace>
      {offsets.map((offset, index) => (
        <YearCell key={offset} line={line} offset={offset} col={index + 1} reading={reading} />
      ))}
      {change === undefined ? (
        <td className={classes(ledger.number, ledger.change, computed)} />
      ) : (
        <SheetPlace
          {...placeBeside('change', now)}
          col={offsets.length + 1}
          copied={copiedNumber(change)}
          className={classes(ledger.number, ledger.change, computed)}
        >
          {change}
        </SheetPlace>
      )}
    </tr>
  )
}

interface YearProps extends Pick<LineProps, 'line' | 'reading'> {
  offset: number
  col: number
}

function YearCell({ line, offset, col, reading }: YearProps) {
  const { ficha, marks } = reading
  const place = placeIn(line, ficha.period.year + offset)
  const address = cellAddress(line.id, place)
  const look = classes(
    ledger.number,
    line.is === 'figure' && ledger.computed,
    offset === 0 ? ledger.now : ledger.former,
    marks.get(address)?.state === 'bad' && ledger.bad,
  )
  if (!isAskedIn(line, offset)) return <td className={look} />
  if (line.is === 'figure')
    return (
      <SheetPlace
        {...ownPlace(address)}
        col={col}
        copied={copiedNumber(printFigure(line, ficha.quantity(line, place)))}
        className={look}
      >
        <FigureValue reading={reading} figure={line} place={place} />
      </SheetPlace>
    )
  return (
    <SheetPlace
      {...ownPlace(address)}
      col={col}
      copied={copiedAnswer(line, ficha.answer(line, place))}
      className={look}
    >
      <AnswerValue reading={reading} asked={line} place={place} />
    </SheetPlace>
  )
}
