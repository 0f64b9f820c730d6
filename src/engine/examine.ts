import { type CellAddress, type CellPlace, cellAddress } from '../ficha/address.ts'
import type { Answer, Answers } from '../ficha/answer.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Column, Field, Table } from '../ficha/field.ts'
import type { Figure } from '../ficha/figure.ts'
import type { Finding } from '../ficha/finding.ts'
import type { Period, Programme } from '../ficha/period.ts'
import { number, type Quantity, unknown } from '../ficha/quantity.ts'
import { ratio } from '../ficha/ratio.ts'
import { sectionOfCell } from './cells.ts'
import type { CheckStatus, EquationState, Examination, FigureResult, SectionProgress } from './examination.ts'
import { DependencyTracker } from './judging/dependency-tracker.ts'
import { type Invalidation, invalidationOf, isSameForm } from './judging/invalidation.ts'
import { sameList, sharedFindings, sharedProgress } from './judging/structural-sharing.ts'
import { Verdicts } from './judging/verdicts.ts'
import { cellLabel } from './labels.ts'
import { checkStatus, progressOf } from './progress.ts'
import { Resolver } from './resolver.ts'
import type { Subject } from './subject.ts'

/** Examines a ficha by its edition: figures, findings, equations, progress. Pure. */
export function examine(edition: Edition, subject: Subject): Examination {
  return judged(new Resolver(edition, subject))
}

/** The same for whoever goes on from it with `examineAfter`: takes half as long again, and the first key isn't examined whole. */
export function examineToFollow(edition: Edition, subject: Subject): Examination {
  return judged(new Resolver(edition, subject, new DependencyTracker()))
}

function judged(resolver: Resolver): Examined {
  const examined = new Examined(resolver, Verdicts.of(resolver))
  void examined.progress
  return examined
}

/**
 * The examination that `examine` would give of a subject, made out of a previous one: only what depends on an answer that
 * changed is computed again, and findings and progress that say the same are the same objects. Another period, programme,
 * evaluation or other rows are examined whole. Answers are values: maps that were changed in place tell nothing.
 */
export function examineAfter(previous: Examination, subject: Subject): Examination {
  return previous instanceof Examined ? previous.after(subject) : examine(previous.edition, subject)
}

/**
 * Addresses of the cells and figures of which an examination by `examineAfter` may say another thing than the one before
 * it, among those that the one before was asked for; undefined where anything may have changed.
 */
export function changedIn(examination: Examination): ReadonlySet<string> | undefined {
  return examination instanceof Examined ? examination.changed : undefined
}

/** What was last asked of the examinations that came before: what says the same stays the same object. */
interface Told {
  readonly equations?: readonly EquationState[] | undefined
  readonly findings?: readonly Finding[] | undefined
  readonly progress?: readonly SectionProgress[] | undefined
}

class Examined implements Examination {
  readonly edition: Edition
  readonly changed: ReadonlySet<string> | undefined
  readonly resolver: Resolver
  readonly #subject: Subject
  readonly #verdicts: Verdicts
  readonly #before: Told
  #equations: readonly EquationState[] | undefined
  #findings: readonly Finding[] | undefined
  #progress: readonly SectionProgress[] | undefined

  constructor(resolver: Resolver, verdicts: Verdicts, before: Told = {}, changed?: ReadonlySet<string>) {
    this.edition = resolver.edition
    this.#subject = resolver.subject
    this.changed = changed
    this.resolver = resolver
    this.#verdicts = verdicts
    this.#before = before
  }

  after(subject: Subject): Examined {
    const { tracker, subject: before } = this.resolver
    if (!(tracker instanceof DependencyTracker) || !isSameForm(before, subject)) return this.#wholeAfter(subject)
    const invalidation = invalidationOf(before, subject, tracker)
    if (!invalidation) return this
    const resolver = this.resolver.after(subject, new Set([...invalidation.changed, ...invalidation.stale]))
    return new Examined(resolver, this.#verdicts.after(resolver, invalidation), this.#told, changedBy(invalidation))
  }

  #wholeAfter(subject: Subject): Examined {
    const resolver = new Resolver(this.edition, subject, new DependencyTracker())
    return new Examined(resolver, Verdicts.of(resolver), this.#told)
  }

  get #told(): Told {
    return {
      equations: this.#equations ?? this.#before.equations,
      findings: this.#findings ?? this.#before.findings,
      progress: this.#progress ?? this.#before.progress,
    }
  }

  get equations(): readonly EquationState[] {
    this.#equations ??= sameList(this.#before.equations, this.#verdicts.equations())
    return this.#equations
  }

  get findings(): readonly Finding[] {
    this.#findings ??= sharedFindings(this.#before.findings ?? [], this.#verdicts.findings())
    return this.#findings
  }

  get progress(): readonly SectionProgress[] {
    const read = () => progressOf(this.edition, this.#verdicts.answered(), this.findings, this.equations)
    this.#progress ??= sharedProgress(this.#before.progress ?? [], read())
    return this.#progress
  }

  get status(): CheckStatus {
    return checkStatus(this.findings)
  }

  get period(): Period {
    return this.#subject.period
  }
  get programme(): Programme {
    return this.#subject.programme
  }
  get answers(): Answers {
    return this.#subject.answers
  }
  get evaluation() {
    return this.#subject.evaluation
  }

  answer(asked: Field | Column, place: CellPlace = {}): Answer | undefined {
    return this.#subject.answers.cells.get(this.resolver.addressOf(asked, place))
  }

  quantity(of: Field | Column | Figure, place: CellPlace = {}): Quantity {
    return this.resolver.quantity(of, { ...place, year: place.year ?? this.period.year })
  }

  addressOf(of: Field | Column | Figure, place: CellPlace = {}): CellAddress {
    return this.resolver.addressOf(of, { ...place, year: place.year ?? this.period.year })
  }

  rows(table: Table): readonly string[] {
    return this.resolver.rows(table)
  }

  factor(year: number): Quantity {
    const found = this.period.factors[String(year)]
    return found === undefined ? unknown([]) : number(ratio(found))
  }

  figures(): readonly FigureResult[] {
    return this.edition.figures.flatMap((figure) => this.#placesOf(figure).map((place) => this.#result(figure, place)))
  }

  #placesOf(figure: Figure): CellPlace[] {
    const years = figure.years?.map((offset) => this.period.year + offset) ?? [undefined]
    const rows = figure.table ? this.rows(figure.table) : [undefined]
    return rows.flatMap((row) => years.map((year) => ({ row, year })))
  }

  #result(figure: Figure, place: CellPlace): FigureResult {
    const { id, label, kind } = figure
    return { address: cellAddress(id, place), id, label, kind, quantity: this.quantity(figure, place) }
  }

  readonly labelOf = (cell: CellAddress): string => cellLabel(this.edition, this.#subject.answers, cell)

  readonly sectionOf = (cell: CellAddress): string | undefined => sectionOfCell(this.edition, cell)
}

/** Cells, figures and columns by their addresses; checks have numbers. */
const changedBy = ({ changed, stale }: Invalidation): ReadonlySet<string> =>
  new Set([...changed, ...[...stale].filter((one) => typeof one === 'string')])
