import { cellAddress } from '../../ficha/address.ts'
import type { Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import type { YearsPart } from '../../ficha/section.ts'
import { classes } from '../../ui/classes.ts'
import { printChange } from './change.ts'
import { Ledger, LedgerCaption, ledger } from './ledger.tsx'
import { AnswerValue, cellId, FigureValue, isAskedIn, placeIn, type Reading } from './reading-cell.tsx'
import styles from './section-reading.module.css'

/** Lines by year, this year last, and how it changed. */
export function ReadingYears({ part, reading }: { part: YearsPart; reading: Reading }) {
  const { year } = reading.ficha.period
  return (
    <section>
      <LedgerCaption title={part.title} unit={part.unit} />
      <Ledger label={part.title} className={styles.years}>
        <colgroup>
          <col />
          {part.years.map((offset) => (
            <col key={offset} className={styles.figureColumn} />
          ))}
          <col className={styles.changeColumn} />
        </colgroup>
        <thead>
          <tr>
            <td />
            {part.years.map((offset) => (
              <th key={offset} scope="col" className={ledger.number}>
                {year + offset}
              </th>
            ))}
            <th scope="col" className={ledger.number}>
              Cambio
            </th>
          </tr>
        </thead>
        <tbody>
          {part.lines.map((line) =>
            'heading' in line ? (
              <tr key={line.heading} className={ledger.subhead}>
                <th scope="rowgroup" colSpan={part.years.length + 2}>
                  {line.heading}
                </th>
              </tr>
            ) : (
              <YearsLine key={line.id} line={line} offsets={part.years} reading={reading} />
            ),
          )}
        </tbody>
      </Ledger>
    </section>
  )
}

function YearsLine({ line, offsets, reading }: { line: Field | Figure; offsets: readonly number[]; reading: Reading }) {
  const { ficha } = reading
  const { year } = ficha.period
  const place = (offset: number) => placeIn(line, year + offset)
  const comparable = isAskedIn(line, 0) && isAskedIn(line, -1) && (line.is === 'figure' || line.kind.numeric)
  return (
    <tr>
      <th scope="row" className={classes(line.is === 'figure' && ledger.computed)}>
        {line.label}
      </th>
      {offsets.map((offset) => (
        <td
          key={offset}
          id={cellId(cellAddress(line.id, place(offset)))}
          data-cell={isAskedIn(line, offset) ? cellAddress(line.id, place(offset)) : undefined}
          tabIndex={-1}
          className={classes(
            ledger.number,
            line.is === 'figure' && ledger.computed,
            offset === 0 ? ledger.now : ledger.former,
            reading.marks.get(cellAddress(line.id, place(offset)))?.state === 'bad' && ledger.bad,
          )}
        >
          {isAskedIn(line, offset) &&
            (line.is === 'figure' ? (
              <FigureValue reading={reading} figure={line} place={place(offset)} />
            ) : (
              <AnswerValue reading={reading} asked={line} place={place(offset)} />
            ))}
        </td>
      ))}
      <td className={classes(ledger.number, ledger.change, line.is === 'figure' && ledger.computed)}>
        {comparable && printChange(ficha.quantity(line, place(0)), ficha.quantity(line, place(-1)))}
      </td>
    </tr>
  )
}
