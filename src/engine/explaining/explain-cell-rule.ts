import { cellAddress } from '../../ficha/address.ts'
import { isUnreadable } from '../../ficha/answer.ts'
import type { CellFacts, CellRule } from '../../ficha/cell-rule.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import { decimalText } from '../../ficha/ratio.ts'
import type { FormCell } from '../cells.ts'
import type { ExplainedInput, Explanation } from '../examination.ts'
import { factsOf } from '../judging/judge-cell.ts'
import { quantityOf } from '../read-quantity.ts'
import type { Resolver } from '../resolver.ts'
import { demandedSign } from './demanded-sign.ts'
import { held } from './explain-comparison.ts'
import { givenByRule } from './explain-rule.ts'
import { printLimit, printPlain, printTyped, typedOf } from './explained-input.ts'

/** Facts that give the same object each time, so that what is compared tells where it comes from. */
class Remembered implements CellFacts {
  readonly thresholds = new Set<string>()
  readonly asked: CellFacts['asked']
  readonly answer: CellFacts['answer']
  readonly #facts: CellFacts
  #quantity: Quantity | undefined
  #published: Quantity | undefined
  #yearBefore: Quantity | undefined

  constructor(facts: CellFacts, answer = facts.answer, quantity?: Quantity) {
    this.#facts = facts
    this.#quantity = quantity
    this.asked = facts.asked
    this.answer = answer
  }

  get quantity(): Quantity {
    this.#quantity ??= this.#facts.quantity
    return this.#quantity
  }
  get published(): Quantity {
    this.#published ??= this.#facts.published
    return this.#published
  }
  get yearBefore(): Quantity {
    this.#yearBefore ??= this.#facts.yearBefore
    return this.#yearBefore
  }
  get publishedAnswer() {
    return this.#facts.publishedAnswer
  }
  get yearBeforeAnswer() {
    return this.#facts.yearBeforeAnswer
  }
  get label() {
    return this.#facts.label
  }
  get wanted() {
    return this.#facts.wanted
  }
  get context() {
    return this.#facts.context
  }
  get open() {
    return this.#facts.open
  }
  get demanded() {
    return this.#facts.demanded
  }
  get others() {
    return this.#facts.others
  }

  readonly threshold = (id: string): Quantity => {
    this.thresholds.add(id)
    return this.#facts.threshold(id)
  }
}

/** Why a rule over cells says what it says of one: what stands there, and what it is held against. */
export function explainCellRule(rule: CellRule, cell: FormCell, resolver: Resolver): Explanation {
  const facts = new Remembered(factsOf(cell, resolver))
  rule.holds(facts)
  const [left, right] = rule.compares(facts)
  const own = ownInput(cell, facts, resolver)
  const compares = left.is === 'number' || right.is === 'number'
  const against = compares ? againstInput(right, cell, facts, rule, resolver) : undefined
  const sign = compares ? demandedSign((tried) => rule.holds(answeredWith(facts, tried)), right) : undefined
  return {
    address: `${rule.id}~${cell.address}`,
    label: rule.title,
    unit: '',
    printed: rule.summary(facts),
    ...(against
      ? held({ rule, left: own, right: against, sign }, [left, right])
      : { line: [own], rule: { id: rule.id, checks: rule.checks ?? '', demands: '', difference: '' } }),
    also: [...facts.thresholds].flatMap((id) => thresholdInput(id, rule, resolver)),
    source: rule.source,
  }
}

function ownInput({ asked, address }: FormCell, facts: CellFacts, resolver: Resolver): ExplainedInput {
  const printed = facts.answer === undefined ? 'en blanco' : printAnswered(asked, facts)
  return { name: 'cell', label: facts.label, printed, from: 'cell', cells: [address], ...typedOf(address, resolver) }
}

/** What could not be read is shown as it was typed. */
function printAnswered(asked: FormCell['asked'], { answer, label }: CellFacts): string {
  if (isUnreadable(answer)) return `«${answer.typed.slice(0, 40)}»`
  return printTyped(asked, asked.kind.numeric ? quantityOf(answer, label) : answer)
}

function againstInput(
  right: Quantity,
  cell: FormCell,
  facts: CellFacts,
  rule: CellRule,
  resolver: Resolver,
): ExplainedInput {
  const former = resolver.subject.programme.former?.year
  const published = { name: 'published', printed: printPlain(right), from: 'former', cells: [] } as const
  const source = former === undefined ? rule.source : `ficha ${former}, como se publicó`
  if (right === facts.published) return { ...published, label: `${facts.label}, publicado`, source }
  if (right === facts.yearBefore) return yearBeforeInput(cell, { ...published, source }, resolver)
  const isYear = cell.asked.kind.id === 'year' && right.is === 'number'
  if (!isYear) return givenByRule(right, rule.source)
  return { ...givenByRule(right, rule.source, 'Año del período'), printed: decimalText(right.value, 0) }
}

/** The year before: a cell of this ficha where it is asked, else what was published. */
function yearBeforeInput(
  { asked, row, year }: FormCell,
  published: Omit<ExplainedInput, 'label'>,
  resolver: Resolver,
): ExplainedInput {
  const before = (year ?? resolver.t) - 1
  const label = `${asked.label} ${before}`
  const address = cellAddress(asked.id, { row, year: before })
  const isHere = year !== undefined && asked.years?.includes(-1) && resolver.answers.cells.has(address)
  if (!isHere) return { ...published, label }
  const { source: _source, ...rest } = published
  return { ...rest, label, from: 'cell', cells: [address], ...typedOf(address, resolver) }
}

/** The same cell with another number in it. */
function answeredWith(facts: CellFacts, quantity: Quantity): CellFacts {
  if (quantity.is !== 'number') return facts
  const { n, d } = quantity.value
  const answer = n % d === 0n ? Number(n / d) : decimalText(quantity.value, 6)
  return new Remembered(facts, answer, quantity)
}

function thresholdInput(id: string, rule: CellRule, resolver: Resolver): ExplainedInput[] {
  const threshold = rule.thresholds?.find((one) => one.id === id)
  if (!threshold) return []
  const { source = '' } = resolver.edition.thresholds[id] ?? {}
  const printed = printLimit(resolver.threshold(id), threshold)
  return [{ name: id, label: threshold.label, printed, from: 'threshold', cells: [], source }]
}
