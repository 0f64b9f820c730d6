import { type CellAddress, cellAddress } from '../../ficha/address.ts'
import type { Answer } from '../../ficha/answer.ts'
import type { CellFacts, CellRule } from '../../ficha/cell-rule.ts'
import type { FormCell } from '../cells.ts'
import { cellLabel, wantedLabel } from '../labels.ts'
import { quantityOf } from '../read-quantity.ts'
import type { Resolver } from '../resolver.ts'
import { isCellDemanded, isCellOpen } from './demand.ts'
import { compared, fingerprintOfValues, type RawFinding } from './raw-finding.ts'

/** What rules over cells are given; each fact is read only when a rule asks for it. */
class Facts implements CellFacts {
  readonly answer: Answer | undefined
  readonly asked: CellFacts['asked']
  readonly threshold: CellFacts['threshold']
  readonly #cell: FormCell
  readonly #resolver: Resolver

  constructor(cell: FormCell, resolver: Resolver) {
    this.#cell = cell
    this.#resolver = resolver
    this.asked = cell.asked
    this.answer = resolver.answers.cells.get(cell.address)
    this.threshold = resolver.threshold
  }

  get label() {
    return cellLabel(this.#resolver.edition, this.#resolver.answers, this.#cell.address)
  }
  get wanted() {
    return wantedLabel(this.#resolver.edition, this.#resolver.answers, this.#cell.address, this.#resolver.t)
  }
  get quantity() {
    return quantityOf(this.answer, this.#cell.address)
  }
  get publishedAnswer() {
    return publishedOf(this.#cell, this.#resolver)
  }
  get published() {
    return quantityOf(this.publishedAnswer, this.#cell.address)
  }
  get yearBeforeAnswer() {
    return yearBeforeOf(this.#cell, this.#resolver)
  }
  get yearBefore() {
    return quantityOf(this.yearBeforeAnswer, this.#cell.address)
  }
  get context() {
    return this.#resolver.contextOf(this.#cell.year ?? this.#resolver.t, this.#cell.table, this.#cell.row)
  }
  get open() {
    return isCellOpen(this.#cell, this.#resolver)
  }
  get demanded() {
    return isCellDemanded(this.#cell, this.#resolver)
  }
  get others() {
    return othersOf(this.#cell, this.#resolver)
  }
}

/** What is known of a cell, for whoever judges or explains it. */
export const factsOf = (cell: FormCell, resolver: Resolver): CellFacts => new Facts(cell, resolver)

/** The value that the former ficha carried for a former year. */
function publishedOf(cell: FormCell, resolver: Resolver): Answer | undefined {
  return cell.year === undefined || cell.year >= resolver.t ? undefined : resolver.former.cells.get(cell.address)
}

/**
 * The year before of a cell: in this ficha where it is asked, and of year t else in the former one. What was published
 * of a former year was looked at then; what a programme without a former ficha types is looked at here.
 */
function yearBeforeOf(cell: FormCell, resolver: Resolver): Answer | undefined {
  if (cell.year === undefined) return resolver.former.cells.get(cell.address)
  if (publishedOf(cell, resolver) !== undefined) return undefined
  const before = cell.year - 1
  const address = cellAddress(cell.asked.id, { row: cell.row, year: before })
  const here = cell.asked.years?.includes(before - resolver.t) ? resolver.answers.cells.get(address) : undefined
  return here ?? (cell.year === resolver.t ? resolver.former.cells.get(address) : undefined)
}

function othersOf(cell: FormCell, resolver: Resolver): Answer[] {
  if (!cell.table || cell.table.catalog) return []
  const others: Answer[] = []
  let skipped = false
  for (const answer of resolver.columnAnswers(cell.asked, cell.table, cell.year)) {
    // Its own answer is left out once: an equal one further on is another row's.
    if (!skipped && answer === resolver.answers.cells.get(cell.address)) skipped = true
    else if (answer !== undefined) others.push(answer)
  }
  return others
}

/** Findings in a cell, of the rules that run over every cell. */
export function judgeCell(rules: readonly CellRule[], cell: FormCell, resolver: Resolver): RawFinding[] {
  const facts = new Facts(cell, resolver)
  return rulesFor(cell.asked, rules)
    .filter((rule) => rule.holds(facts) === false)
    .map((rule) => saidBy(rule, facts, cell.address, [cell.address], resolver))
}

type RulesByQuestion = Map<FormCell['asked'], readonly CellRule[]>
const applying = new WeakMap<readonly CellRule[], RulesByQuestion>()

/** The rules that run over the cells of a question: chosen once per edition. */
function rulesFor(asked: FormCell['asked'], rules: readonly CellRule[]): readonly CellRule[] {
  const byQuestion: RulesByQuestion = applying.get(rules) ?? new Map()
  if (byQuestion.size === 0) applying.set(rules, byQuestion)
  const known = byQuestion.get(asked) ?? rules.filter((rule) => rule.appliesTo(asked))
  byQuestion.set(asked, known)
  return known
}

/** What a rule over cells has to say of what it was given, at these cells; `place` tells its finding from others of the rule. */
export function saidBy(
  rule: CellRule,
  facts: CellFacts,
  place: string,
  cells: readonly CellAddress[],
  resolver: Resolver,
): RawFinding {
  const [left, right] = rule.compares(facts)
  return {
    id: `${rule.id}~${place}`,
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    cells,
    message: rule.message(facts),
    ...compared(left, right),
    summary: rule.summary(facts),
    values: fingerprintOfValues(cells, left, right, resolver),
    asks: rule.asks,
  }
}
