import type { Answers } from '../../ficha/answer.ts'
import { allTables, type Edition } from '../../ficha/edition.ts'
import type { Equation } from '../../ficha/equation.ts'
import type { Table } from '../../ficha/field.ts'
import { valuesFingerprint } from '../../ficha/fingerprint.ts'
import type { Rule } from '../../ficha/rule.ts'
import { allCells, type Cell, formIndex, rowsOf } from '../cells.ts'
import type { EquationState } from '../examination.ts'
import { DEMANDED } from '../progress.ts'
import type { Resolver } from '../resolve.ts'
import { equationState } from './balance.ts'
import { isAnswered, isEmptyButDemanded } from './demand.ts'
import { type Bare, judgeEquation, judgeRule } from './judge.ts'
import { judgeCell } from './judge-cells.ts'

/** What is judged by itself: an equation, a rule in a row, a cell, a table. */
export type Part = (resolver: Resolver) => Judged

export interface Judged {
  readonly bare: readonly Bare[]
  /** How an equation stands. */
  readonly equation?: EquationState
  /** Section of a cell that is asked and has its answer. */
  readonly answeredIn?: string
}

interface KnownParts {
  readonly edition: Edition
  readonly t: number
  readonly parts: readonly Part[]
}
const knownParts = new WeakMap<Answers['rows'], KnownParts>()

/** Every part of a form, in the order of its findings. Which there are depends on the rows alone: a key changes none. */
export function partsOf(edition: Edition, t: number, answers: Answers): readonly Part[] {
  const known = knownParts.get(answers.rows)
  if (known && known.edition === edition && known.t === t) return known.parts
  const parts = [
    ...edition.equations.map(equationPart),
    ...edition.rules.flatMap((rule) => ruleParts(rule, edition, answers)),
    ...cellParts(edition, t, answers),
    ...allTables(edition).map(tablePart),
  ]
  knownParts.set(answers.rows, { edition, t, parts })
  return parts
}

const NOTHING: Judged = { bare: [] }

function equationPart(equation: Equation): Part {
  return (resolver) => {
    const state = equationState(equation, resolver)
    return { bare: judgeEquation(equation, state), equation: state }
  }
}

/** Once, or once per row of its table. */
function ruleParts(rule: Rule, edition: Edition, answers: Answers): Part[] {
  const table = rule.table && (formIndex(edition).tables.get(rule.table.id) ?? rule.table)
  const rows = table ? rowsOf(table, answers) : [undefined]
  return rows.map((row) => (resolver) => {
    const bare = judgeRule(rule, resolver, row)
    return bare ? { bare: [bare] } : NOTHING
  })
}

function cellParts(edition: Edition, t: number, answers: Answers): Part[] {
  const index = formIndex(edition)
  const answered = new Map(edition.sections.map(({ id }): [string, Judged] => [id, { bare: [], answeredIn: id }]))
  return allCells(edition, t, answers).map((cell) => {
    const section = index.sectionOf.get(cell.asked.id)?.id ?? ''
    return (resolver) => judgedCell(cell, edition, resolver, section, answered)
  })
}

function judgedCell(
  cell: Cell,
  edition: Edition,
  resolver: Resolver,
  section: string,
  answered: ReadonlyMap<string, Judged>,
): Judged {
  const bare = judgeCell(edition.cellRules, cell, resolver)
  if (!isAnswered(cell, resolver)) return bare.length > 0 ? { bare } : NOTHING
  return bare.length > 0 ? { bare, answeredIn: section } : (answered.get(section) ?? NOTHING)
}

const tablePart =
  (table: Table): Part =>
  (resolver) =>
    isEmptyButDemanded(table, resolver) ? { bare: [emptyTable(table)] } : NOTHING

const emptyTable = (table: Table): Bare => ({
  id: `${DEMANDED}~${table.id}`,
  rule: DEMANDED,
  title: 'Falta responder',
  severity: 'block',
  cells: [table.id],
  message: `Falta ${table.label.toLowerCase()}: agregue al menos una fila de ${table.rowLabel}.`,
  left: null,
  right: null,
  difference: null,
  summary: 'sin filas',
  values: valuesFingerprint(''),
})
