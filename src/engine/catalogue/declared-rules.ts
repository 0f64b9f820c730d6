import type { CellRule } from '../../ficha/cell-rule.ts'
import { allColumns, allFields, type Edition, type ThresholdValue } from '../../ficha/edition.ts'
import type { Comparison, Equation } from '../../ficha/equation.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { NeedOf, Threshold } from '../../ficha/figure.ts'
import type { Rule, Severity } from '../../ficha/rule.ts'
import { formIndex } from '../cells.ts'

/** A limit as an edition sets it, with its source. */
export interface LimitOfYear extends ThresholdValue {
  readonly id: string
  readonly label: string
  /** As people read it: '85%', '500 veces'. */
  readonly printed: string
}

/** What the three sorts of rules (of a ficha, of each cell, of a sum) declare alike. */
export interface DeclaredRule {
  readonly id: string
  /** 'Revisa que …' */
  readonly checks: string
  readonly severity: Severity
  /** Limits of the year that it is held to, also by way of its figures. */
  readonly limits: readonly LimitOfYear[]
  /** Names of what it looks at: 'Cobertura', 'Componentes · Gasto ejecutado'. */
  readonly looksAt: readonly string[]
  readonly source: string
  readonly cases: Rule['cases']
}

/** Every rule that an edition runs, in the order in which `examine` does. */
export const declaredRules = (edition: Edition): DeclaredRule[] => [
  ...edition.equations.flatMap((one) => one.comparisons.map((side) => ofComparison(edition, one, side))),
  ...edition.rules.map((one) => ofRule(edition, one)),
  ...edition.cellRules.map((one) => ofCellRule(edition, one)),
]

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]

const ofRule = (edition: Edition, { id, checks, severity, needs, at, source, cases }: Rule): DeclaredRule => {
  const read = [...at, ...Object.values(needs)]
  return {
    id,
    checks,
    severity,
    limits: limitsOf(edition, read),
    looksAt: unique(read.flatMap((one) => nameOf(edition, one))),
    source,
    cases,
  }
}

const ofCellRule = (edition: Edition, rule: CellRule): DeclaredRule => ({
  id: rule.id,
  checks: rule.checks,
  severity: rule.severity,
  limits: limitsOf(edition, rule.thresholds ?? []),
  looksAt: cellsOf(edition, rule),
  source: rule.source,
  cases: rule.cases,
})

/** What an equality checks follows from its two sides. */
function ofComparison(edition: Edition, { reference, source }: Equation, side: Comparison): DeclaredRule {
  const { rule: id, subject, plural, cases } = side
  const verb = plural ? 'sumen' : 'sume'
  const named = subject.charAt(0).toLowerCase() + subject.slice(1)
  return {
    id,
    checks: `Revisa que ${named} ${verb} exactamente lo mismo que ${reference.object}.`,
    severity: 'block',
    limits: [],
    looksAt: unique([...side.terms, ...reference.terms].flatMap(({ of }) => nameOf(edition, of))),
    source,
    cases,
  }
}

/** Limits among what is read, and among what the figures that are read are made of. */
function limitsOf(edition: Edition, read: readonly NeedOf[], seen: Set<string> = new Set()): LimitOfYear[] {
  return read.flatMap((need): LimitOfYear[] => {
    const of = need.is === 'need' ? need.of : need
    if (seen.has(of.id)) return []
    seen.add(of.id)
    if (of.is === 'threshold') return limitOf(edition, of)
    const figure = of.is === 'figure' ? formIndex(edition).figures.get(of.id) : undefined
    return figure ? limitsOf(edition, Object.values(figure.needs), seen) : []
  })
}

function limitOf(edition: Edition, { id, label, unit }: Threshold): LimitOfYear[] {
  const found = edition.thresholds[id]
  if (!found) return []
  const { value, source } = found
  return [{ id, label, value, printed: value.replace('.', ',') + (unit === '%' ? unit : ` ${unit}`), source }]
}

/** The name under which the edition itself declares what a family refers to; a column says its table first. */
function nameOf(edition: Edition, need: NeedOf): string[] {
  const of = need.is === 'need' ? need.of : need
  if (of.is === 'threshold') return []
  if (of.is === 'fact') return [of.label]
  if (of.is === 'figure') return [formIndex(edition).figures.get(of.id)?.label ?? of.label]
  return [askedName(edition, formIndex(edition).asked.get(of.id) ?? of)]
}

function askedName(edition: Edition, asked: Field | Column): string {
  const table = formIndex(edition).tableOf.get(asked.id)
  return table ? `${table.label} · ${asked.label}` : asked.label
}

/** Fields and columns that a rule over cells runs on; all of them in a word. */
function cellsOf(edition: Edition, rule: CellRule): string[] {
  const all = [...allFields(edition), ...allColumns(edition)]
  const own = all.filter((one) => rule.appliesTo(one))
  return own.length === all.length ? ['Todas las respuestas'] : unique(own.map((one) => askedName(edition, one)))
}
