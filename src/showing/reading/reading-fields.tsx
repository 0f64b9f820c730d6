import type { CellPlace } from '../../ficha/address.ts'
import { cellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { FieldsPart } from '../../ficha/section.ts'
import { classes } from '../../ui/classes.ts'
import { State } from '../../ui/state.tsx'
import { placeIn } from './asked-in.ts'
import { formerAnswer } from './former.ts'
import { Ledger, LedgerCaption, ledger } from './ledger.tsx'
import { AnswerValue, cellId, FigureValue, type ReadingSetting } from './reading-cell.tsx'
import styles from './section-reading.module.css'

export function ReadingFields({ part, reading }: { part: FieldsPart; reading: ReadingSetting }) {
  return (
    <section>
      {part.title && <LedgerCaption title={part.title} />}
      <FieldTable label={part.title ?? 'Respuestas'} fields={part.fields} reading={reading} />
    </section>
  )
}

interface TableProps {
  label: string
  fields: readonly (Field | Column | Figure)[]
  reading: ReadingSetting
  row?: string
}

/** Question, answer, and last year's answer beside it. */
export function FieldTable({ label, fields, reading, row }: TableProps) {
  const { period, programme } = reading.ficha
  const hasFormer = fields.some(
    (of) => of.is !== 'figure' && formerAnswer(programme, of, placeIn(of, period.year, row)) !== undefined,
  )
  const former = hasFormer ? programme.former?.year : undefined
  return (
    <Ledger label={label} className={styles.fields}>
      <colgroup>
        <col className={styles.question} />
        <col />
        {former && <col className={styles.formerColumn} />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Pregunta</th>
          <th scope="col">{period.year}</th>
          {former && <th scope="col">{former}</th>}
        </tr>
      </thead>
      <tbody>
        {fields.flatMap((of) =>
          (of.years ?? [0]).map((offset) => (
            <FieldRow
              key={`${of.id}-${offset}`}
              of={of}
              offset={offset}
              row={row}
              reading={reading}
              withFormer={former !== undefined}
            />
          )),
        )}
      </tbody>
    </Ledger>
  )
}

interface RowProps {
  of: Field | Column | Figure
  offset: number
  row?: string | undefined
  reading: ReadingSetting
  withFormer: boolean
}

function FieldRow({ of, offset, row, reading, withFormer }: RowProps) {
  const year = reading.ficha.period.year + offset
  const place = placeIn(of, year, row)
  const cell = cellAddress(of.id, place)
  return (
    <tr>
      <th scope="row">
        {of.label}
        {of.years && ` ${year}`}
      </th>
      <td
        id={cellId(cell)}
        data-cell={cell}
        tabIndex={-1}
        className={classes(ledger.text, of.is === 'figure' && ledger.computed, styles.answer)}
      >
        {of.is === 'figure' ? (
          <FigureValue reading={reading} figure={of} place={place} />
        ) : (
          <AnswerValue reading={reading} asked={of} place={place} />
        )}
      </td>
      {withFormer && (
        <td className={classes(ledger.text, ledger.former)}>
          {of.is !== 'figure' && offset === 0 && <FormerValue asked={of} place={place} reading={reading} />}
        </td>
      )}
    </tr>
  )
}

/** Last year's answer; the same text isn't printed twice. */
function FormerValue({ asked, place, reading }: { asked: Field | Column; place: CellPlace; reading: ReadingSetting }) {
  const before = readableAnswer(asked, formerAnswer(reading.ficha.programme, asked, place))
  const now = readableAnswer(asked, reading.ficha.answer(asked, place))
  if (before === '') return null
  if (before !== now) return <>{before}</>
  return (
    <State tone="dim" icon="eq">
      Igual
    </State>
  )
}
