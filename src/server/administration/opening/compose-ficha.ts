import type { Examine } from '../../../engine/examination.ts'
import { cellAddress, readAddress } from '../../../ficha/address.ts'
import { type Answer, type Answers, NO_ANSWERS } from '../../../ficha/answer.ts'
import { readAnswers, readFormerAnswers, writeAnswers } from '../../../ficha/answers-file.ts'
import type { Edition } from '../../../ficha/edition.ts'
import { hasProblem } from '../../../ficha/kinds/kind.ts'
import { openedQuestions, openingAnswers } from '../../../ficha/opening.ts'
import type { Justification, Programme } from '../../../ficha/period.ts'
import { printQuantity } from '../../../ficha/print-number.ts'
import type { FormerFicha } from './former-fichas.ts'
import { type HistoryFigure, overlayHistory } from './overlay-history.ts'

/** What a ficha opens with. */
export interface Composed {
  readonly base: Record<string, unknown>
  readonly former: Programme['former']
  readonly offered: readonly Justification[]
  /** Why nothing of the former ficha is in it, when it could not be read. */
  readonly unread?: string
}

export interface Composing {
  readonly edition: Edition
  readonly t: number
  readonly former: FormerFicha | undefined
  readonly figures: readonly HistoryFigure[]
  readonly examine: Examine
  readonly editions: (id: number) => Edition | undefined
}

/** Former years out of the former ficha, with its published values, and the programme's history over both. */
export function composeFicha(asked: Composing): Composed {
  const { edition, t, former, figures } = asked
  const opened = former ? openingAnswers(edition, t, former.answers) : ({ ok: true, value: NO_ANSWERS } as const)
  const before = figures.filter(({ year }) => year < t)
  const answers = opened.ok ? withPublished(opened.value, asked) : NO_ANSWERS
  const isYearBefore = former?.period.year === t - 1
  return {
    base: writeAnswers(edition, t, overlayHistory(edition, t, answers, before)),
    former: formerOf(asked, isYearBefore ? former : undefined, before),
    offered: isYearBefore ? former.justifications : [],
    ...(opened.ok ? {} : { unread: opened.problems.map(({ where, what }) => `${where}: ${what}`).join('; ') }),
  }
}

/** A published value stands where this edition asks for it, in a row that came along. */
function withPublished(answers: Answers, { edition, t, former, examine, editions }: Composing): Answers {
  const ran = former && editions(former.edition)
  if (!former || !ran) return answers
  const questions = openedQuestions(edition)
  const fits = (cell: string): boolean => {
    const { field = '', row = '', year = t } = readAddress(cell) ?? {}
    const { asked, table } = questions.get(field) ?? {}
    return (asked?.years?.includes(year - t) ?? false) && (answers.rows.get(table?.id ?? '')?.includes(row) ?? false)
  }
  const published = publishedValues(examine, ran, former).filter(([cell]) => fits(cell))
  return { ...answers, cells: new Map([...answers.cells, ...published]) }
}

/** The ficha of the year before, restated by the history where there is one; without a ficha, the history alone. */
function formerOf({ edition, t }: Composing, former: FormerFicha | undefined, figures: readonly HistoryFigure[]) {
  const year = t - 1
  const read = former ? readFormerAnswers(edition, year, former.answers) : ({ ok: true, value: NO_ANSWERS } as const)
  const restated = read.ok ? overlayHistory(edition, year, read.value, figures) : undefined
  const isSaid = restated !== undefined && restated.cells.size > 0 && figures.length > 0
  if (isSaid) return { year, answers: writeAnswers(edition, year, restated) }
  return former && { year, answers: former.answers }
}

/** A cell of a later ficha that holds what a figure was. */
type PublishedValue = readonly [cell: string, answer: Answer]

/** Figures of a former ficha that later ones hold in a column, as they were printed (the value of an indicator). */
function publishedValues(examine: Examine, edition: Edition, former: FormerFicha): readonly PublishedValue[] {
  const later = new Map(edition.figures.flatMap(({ id, laterIn }) => (laterIn ? [[id, laterIn] as const] : [])))
  const answers = later.size === 0 ? undefined : readAnswers(edition, former.period.year, former.answers)
  if (!answers?.ok) return []
  const { period, programme, justifications } = former
  const ficha = examine(edition, { period, programme, answers: answers.value, justifications })
  return ficha.figures().flatMap(({ id, address, quantity, kind }): PublishedValue[] => {
    const column = later.get(id)
    if (!column || quantity.is === 'unknown' || quantity.is === 'none') return []
    const reading = column.kind.read(printQuantity(quantity, kind.decimals, ''))
    if (hasProblem(reading) || reading.answer === undefined) return []
    const { row, year = period.year } = readAddress(address) ?? {}
    return [[cellAddress(column.id, { row, year }), reading.answer]]
  })
}
