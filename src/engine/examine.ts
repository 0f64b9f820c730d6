import { type CellAddress, type CellPlace, cellAddress, readAddress } from '../ficha/address.ts'
import type { Answer } from '../ficha/answer.ts'
import { allTables, type Edition } from '../ficha/edition.ts'
import type { Column, Field, Table } from '../ficha/field.ts'
import type { Figure } from '../ficha/figure.ts'
import type { Finding } from '../ficha/finding.ts'
import { valuesFingerprint } from '../ficha/fingerprint.ts'
import type { Period, Programme } from '../ficha/period.ts'
import { number, type Quantity, unknown } from '../ficha/quantity.ts'
import { ratio } from '../ficha/ratio.ts'
import { equationState } from './balance.ts'
import { allCells, formIndex } from './cells.ts'
import { isEmptyButDemanded } from './demand.ts'
import type {
  CheckStatus,
  EquationState,
  Examination,
  Explanation,
  FigureResult,
  SectionProgress,
  Subject,
} from './examination.ts'
import { explainFigure } from './explain.ts'
import { explainFinding } from './explain-finding.ts'
import { finish, judgeEquation, judgeRule } from './judge.ts'
import { judgeCells } from './judge-cells.ts'
import { cellLabel } from './labels.ts'
import { checkStatus, DEMANDED, progressOf } from './progress.ts'
import { Resolver } from './resolve.ts'
import { suspecting } from './suspects/suspects-of.ts'

/** Examines a ficha by its edition: figures, findings, equations, progress. Pure. */
export function examine(edition: Edition, subject: Subject): Examination {
  return new Examined(edition, subject)
}

type Bare = Parameters<typeof finish>[0]

class Examined implements Examination {
  readonly status: CheckStatus
  readonly findings: readonly Finding[]
  readonly progress: readonly SectionProgress[]
  readonly equations: readonly EquationState[]
  readonly #resolver: Resolver
  readonly #subject: Subject
  readonly edition: Edition

  constructor(edition: Edition, subject: Subject) {
    this.edition = edition
    this.#subject = subject
    this.#resolver = new Resolver(edition, subject)
    const cells = allCells(edition, subject.period.year, subject.answers)
    this.equations = edition.equations.map((one) => equationState(one, this.#resolver))
    const suspectsOf = suspecting(edition, subject, this.equations)
    this.findings = [
      ...edition.equations.flatMap((one, index) => judgeEquation(one, this.equations[index]!)),
      ...edition.rules.flatMap((one) => judgeRule(one, this.#resolver)),
      ...judgeCells(edition.cellRules, cells, this.#resolver),
      ...this.#emptyTables(),
    ].map((bare) => finish(bare, this.#resolver, (cell) => this.sectionOf(cell), suspectsOf))
    this.progress = progressOf(edition, cells, this.findings, this.#resolver)
    this.status = checkStatus(this.findings)
  }

  get period(): Period {
    return this.#subject.period
  }
  get programme(): Programme {
    return this.#subject.programme
  }
  get evaluation() {
    return this.#subject.evaluation
  }

  answer(asked: Field | Column, place: CellPlace = {}): Answer | undefined {
    return this.#subject.answers.cells.get(this.#resolver.addressOf(asked, place))
  }

  quantity(of: Field | Column | Figure, place: CellPlace = {}): Quantity {
    return this.#resolver.quantity(of, { ...place, year: place.year ?? this.period.year })
  }

  rows(table: Table): readonly string[] {
    return this.#resolver.rows(table)
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

  readonly explain = (address: CellAddress): Explanation | undefined => {
    const id = readAddress(address)?.field
    const figure = this.edition.figures.find((one) => one.id === id)
    return figure && explainFigure(figure, address, this.#resolver)
  }

  readonly explainFinding = (finding: string): Explanation | undefined =>
    explainFinding(finding, this.equations, this.#resolver)

  readonly labelOf = (cell: CellAddress): string => cellLabel(this.edition, this.#subject.answers, cell)

  readonly sectionOf = (cell: CellAddress): string | undefined =>
    formIndex(this.edition).sectionOf.get(readAddress(cell)?.field ?? '')?.id

  #emptyTables(): Bare[] {
    const empty = allTables(this.edition).filter((table) => isEmptyButDemanded(table, this.#resolver))
    return empty.map((table) => ({
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
    }))
  }
}
