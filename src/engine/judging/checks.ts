import type { Answers } from '../../ficha/answer.ts'
import { allTables, type Edition } from '../../ficha/edition.ts'
import type { Equation } from '../../ficha/equation.ts'
import type { Table } from '../../ficha/field.ts'
import { valuesFingerprint } from '../../ficha/fingerprint.ts'
import type { Quantity } from '../../ficha/quantity.ts'
import type { Among, Rule } from '../../ficha/rule.ts'
import { allCells, type FormCell, formIndex, rowsOfTable } from '../cells.ts'
import type { EquationState } from '../examination.ts'
import { DEMANDED } from '../progress.ts'
import type { Resolver } from '../resolver.ts'
import { isCellAnswered, isEmptyButDemanded } from './demand.ts'
import { equationState } from './equation-state.ts'
import { judgeCell } from './judge-cell.ts'
import { judgeEquation, judgeRule } from './judge-rules.ts'
import type { RawFinding } from './raw-finding.ts'

/** What is judged by itself: an equation, a rule in a row, a cell, a table. */
export type Check = (resolver: Resolver) => CheckResult

export interface CheckResult {
  readonly raw: readonly RawFinding[]
  /** How an equation stands. */
  readonly equation?: EquationState
  /** Section of a cell that is asked and has its answer. */
  readonly answeredIn?: string
}

interface KnownChecks {
  readonly edition: Edition
  readonly t: number
  readonly checks: readonly Check[]
}
const knownChecks = new WeakMap<Answers['rows'], KnownChecks>()

/** Every check of a form, in the order of its findings. Which there are depends on the rows alone: a key changes none. */
export function checksOf(edition: Edition, t: number, answers: Answers): readonly Check[] {
  const known = knownChecks.get(answers.rows)
  if (known && known.edition === edition && known.t === t) return known.checks
  const checks = [
    ...edition.equations.map(equationCheck),
    ...edition.rules.flatMap((rule) => ruleChecks(rule, edition, answers)),
    ...cellChecks(edition, t, answers),
    ...allTables(edition).map(tableCheck),
  ]
  knownChecks.set(answers.rows, { edition, t, checks })
  return checks
}

const NOTHING: CheckResult = { raw: [] }

function equationCheck(equation: Equation): Check {
  return (resolver) => {
    const state = equationState(equation, resolver)
    // A sum on screen says how it stands with each key; its sentence is drawn up once somebody reads findings.
    let raw: readonly RawFinding[] | undefined
    return {
      equation: state,
      get raw() {
        raw ??= judgeEquation(equation, state)
        return raw
      },
    }
  }
}

/** Once, or once per row of its table. */
function ruleChecks(rule: Rule, edition: Edition, answers: Answers): Check[] {
  const table = rule.table && (formIndex(edition).tables.get(rule.table.id) ?? rule.table)
  const rows = table ? rowsOfTable(table, answers) : [undefined]
  return rows.map((row, position) => (resolver) => {
    if (rule.among && !rowsAmong(rule.among, resolver).has(position)) return NOTHING
    const raw = judgeRule(rule, resolver, row)
    return raw ? { raw: [raw] } : NOTHING
  })
}

const foundAmong = new WeakMap<object, Map<Among, ReadonlySet<number>>>()

/** Found once while the column stays as it is. */
function rowsAmong(among: Among, resolver: Resolver): ReadonlySet<number> {
  const values = resolver.value(among.column, resolver.contextOf(resolver.t)) as readonly Quantity[]
  const known = foundAmong.get(values) ?? new Map<Among, ReadonlySet<number>>()
  const found = known.get(among) ?? among.rows(values)
  foundAmong.set(values, known.set(among, found))
  return found
}

function cellChecks(edition: Edition, t: number, answers: Answers): Check[] {
  const index = formIndex(edition)
  const answered = new Map(edition.sections.map(({ id }): [string, CheckResult] => [id, { raw: [], answeredIn: id }]))
  return allCells(edition, t, answers).map((cell) => {
    const section = index.sectionOf.get(cell.asked.id)?.id ?? ''
    return (resolver) => judgedCell(cell, edition, resolver, section, answered)
  })
}

function judgedCell(
  cell: FormCell,
  edition: Edition,
  resolver: Resolver,
  section: string,
  answered: ReadonlyMap<string, CheckResult>,
): CheckResult {
  const raw = judgeCell(edition.cellRules, cell, resolver)
  if (!isCellAnswered(cell, resolver)) return raw.length > 0 ? { raw } : NOTHING
  return raw.length > 0 ? { raw, answeredIn: section } : (answered.get(section) ?? NOTHING)
}

const tableCheck =
  (table: Table): Check =>
  (resolver) =>
    isEmptyButDemanded(table, resolver) ? { raw: [emptyTable(table)] } : NOTHING

const emptyTable = (table: Table): RawFinding => ({
  id: `${DEMANDED}~${table.id}`,
  rule: DEMANDED,
  title: 'Falta responder',
  severity: 'block',
  cells: [table.id],
  message: `Falta al menos ${table.feminine ? 'una' : 'un'} ${table.rowLabel}: agregue una fila en su tabla.`,
  left: null,
  right: null,
  difference: null,
  summary: 'sin filas',
  values: valuesFingerprint(''),
})
