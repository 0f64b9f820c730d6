import type { ReactNode } from 'react'
import { cellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { FieldsPart } from '../../ficha/section.ts'
import { isAskedIn } from '../../showing/reading/asked-in.ts'
import { formerAnswer } from '../../showing/reading/former.ts'
import { LedgerCaption } from '../../showing/reading/ledger.tsx'
import { cellId } from '../../showing/reading/reading-cell.tsx'
import { Button } from '../../ui/button.tsx'
import { LabelledField as Shell } from '../../ui/field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useCellMark, useConflictWords } from '../cell-mark.ts'
import { Control, isGroup } from '../controls/control.tsx'
import { copyFormer, formerText } from '../copy-former.ts'
import { useExamined, useFilling } from '../filling-context.ts'
import observed from '../returned/observations.module.css'
import { ObservationsHere } from '../returned/observations-here.tsx'
import styles from './fields.module.css'

/** Questions one under another. */
export function EditFields({ part }: { part: FieldsPart }) {
  return (
    <section className={styles.part}>
      {part.title && <LedgerCaption title={part.title} />}
      <div className={styles.fields}>
        {part.fields.map((field) => (
          <EditField key={field.id} asked={field} />
        ))}
      </div>
    </section>
  )
}

/** A question with its control, last year's answer beside it, and what is wrong under it. */
export function EditField({ asked, row }: { asked: Field | Column; row?: string }) {
  const isAsked = useExamined((ficha) => {
    if (asked.onlySocial && !ficha.programme.social) return false
    return !asked.onlyIf || ficha.answer(asked.onlyIf) === true
  })
  if (!isAsked) return null
  const offsets = asked.years?.filter((offset) => isAskedIn(asked, offset)) ?? [undefined]
  return (
    <>
      {offsets.map((offset) => (
        <Question key={offset ?? 'now'} asked={asked} row={row} offset={offset} />
      ))}
    </>
  )
}

function Question({
  asked,
  row,
  offset,
}: {
  asked: Field | Column
  row: string | undefined
  offset: number | undefined
}) {
  const { draft, locked, tell } = useFilling()
  const { period, programme } = draft.getSnapshot().ficha
  const year = offset === undefined ? undefined : period.year + offset
  const cell = cellAddress(asked.id, { row, year })
  const mark = useCellMark(cell)
  const conflict = useConflictWords(cell)
  const former = offset === undefined || offset === 0 ? formerAnswer(programme, asked, { row }) : undefined
  return (
    <div>
      <Shell
        id={cellId(cell)}
        label={year === undefined ? asked.label : `${asked.label} ${year}`}
        help={asked.help}
        mark={asked.demanded === 'no' ? 'Opcional' : undefined}
        group={isGroup(asked.kind)}
        error={mark?.state === 'bad' || conflict !== '' ? mark?.message : undefined}
        missing={mark?.state === 'missing' ? mark.message : undefined}
        former={
          former === undefined ? undefined : (
            <Former
              year={programme.former?.year}
              text={readableAnswer(asked, former)}
              copy={locked ? undefined : () => copyFormer(draft, cell, formerText(draft, asked, row), tell)}
            />
          )
        }
      >
        {(names) => <Control asked={asked} cell={cell} names={names} row={row} />}
      </Shell>
      <ObservationsHere place={{ kind: 'cell', at: cell }} frame={framed} />
    </div>
  )
}

const framed = (cards: ReactNode) => <div className={observed.here}>{cards}</div>

/** Last year's answer; one key or one press takes it over. */
function Former({ year, text, copy }: { year: number | undefined; text: string; copy: (() => void) | undefined }) {
  return (
    <div className={styles.former}>
      <span className="xs dim">En {year}</span>
      <p title={text}>{text}</p>
      {copy && (
        <Button look="subtle" data-on-paper="no" onClick={copy}>
          Copiar <Kbd>F4</Kbd>
        </Button>
      )}
    </div>
  )
}
