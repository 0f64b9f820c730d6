import type { FichaDocument } from '../../src/ficha/document.ts'
import { fraction, meanOf, over, type Plain, plainOf, printed, times, total } from './plain-arithmetic.ts'
import { MANNERS, type Manners } from './plain-manners.ts'

type Cells = Record<string, unknown>
export type Row = Cells & { readonly id: string }
const HUNDRED = fraction(100)

/** The figures of a ficha straight from its JSON, in one loop a figure, as its edition counts and prints them. */
export class PlainFicha {
  readonly years: readonly number[]
  readonly t: number
  readonly components: readonly Row[]
  readonly indicators: readonly Row[]
  readonly #answers: Cells
  readonly #factors: Record<string, string>
  readonly manners: Manners

  constructor(document: FichaDocument) {
    this.t = document.period.year
    this.manners = MANNERS[document.edition]!
    this.years = [this.t - 2, this.t - 1, this.t]
    this.#answers = document.answers
    this.#factors = document.period.factors
    this.components = (document.answers['components'] ?? []) as Row[]
    this.indicators = (document.answers['indicators'] ?? []) as Row[]
  }

  field = (id: string, year: number): Plain => inYear(this.#answers[id], year)
  spending = (row: Row, year: number): Plain => inYear(row['spending'], year)
  production = (row: Row, year: number): Plain => inYear(row['production'], year)

  /** Rows of a catalog table by code. */
  coded(table: 'bySubtitulo' | 'byRegion'): Record<string, Cells> {
    return (this.#answers[table] ?? {}) as Record<string, Cells>
  }
  region = (code: string, key: 'spending' | 'served'): Plain => plainOf(this.coded('byRegion')[code]?.[key])

  /** Cells of a column that were answered; nothing was when none was. */
  #column(table: 'bySubtitulo' | 'byRegion', key: string): Plain[] {
    const told: Plain[] = []
    for (const row of Object.values(this.coded(table))) if (row[key] !== undefined) told.push(plainOf(row[key]))
    return told.length > 0 ? told : ['blank']
  }

  subtituloTotal = (): Plain => total(this.#column('bySubtitulo', 'executed'))
  regionSpending = (): Plain => total(this.#column('byRegion', 'spending'))
  regionServed = (): Plain => total(this.#column('byRegion', 'served'))

  deflated = (value: Plain, year: number): Plain => {
    const factor = plainOf(this.#factors[String(year)])
    if (typeof factor !== 'object') throw new Error(`no factor for ${year}`)
    return times(value, factor)
  }

  percent = (part: Plain, whole: Plain, byZero: 'N/A' | 'none'): Plain => times(over(part, whole, byZero), HUNDRED)

  totalExecuted = (year: number): Plain =>
    total([this.field('lawExecuted', year), this.field('regionalGovernments', year), this.field('extraBudget', year)])
  coverage = (year: number): Plain => this.percent(this.field('served', year), this.field('target', year), 'N/A')
  execution = (budget: 'initialBudget' | 'finalBudget', year: number): Plain =>
    this.percent(this.field('lawExecuted', year), this.field(budget, year), 'N/A')
  componentsTotal = (year: number): Plain =>
    this.components.length === 0 ? 'blank' : total(this.components.map((row) => this.spending(row, year)))
  administration = (year: number): Plain => this.field('administrativeSpending', year)
  executedByComponents = (year: number): Plain => total([this.componentsTotal(year), this.administration(year)])
  unitCost = (row: Row, year: number): Plain => over(this.spending(row, year), this.production(row, year), 'N/A')
  perPerson = (year: number): Plain =>
    over(this.deflated(this.#spentOnPeople(year), year), this.field('served', year), 'N/A')
  #spentOnPeople = (year: number): Plain =>
    this.manners.perPersonOf === 'law' ? this.field('lawExecuted', year) : this.executedByComponents(year)
  administrationShare = (year: number): Plain => {
    const whole = this.manners.administrationOf === 'law' ? this.field('lawExecuted', year) : undefined
    return this.percent(this.administration(year), whole ?? this.executedByComponents(year), 'none')
  }
  formerPerPerson = (): Plain => meanOf([this.perPerson(this.t - 1), this.perPerson(this.t - 2)])

  perPersonChange(): Plain {
    const [now, before] = [this.perPerson(this.t), this.formerPerPerson()]
    return this.percent(total([now, times(before, fraction(-1))]), before, 'N/A')
  }

  indicatorValue(row: Row): Plain {
    const [above, below] = [plainOf(row['numerator']), plainOf(row['denominator'])]
    if (typeof above === 'string' && above !== 'blank') return above
    if (row['unit'] === 'Número') return above
    const value = over(above, below, 'N/A')
    return row['unit'] === 'Porcentual' ? times(value, HUNDRED) : value
  }

  /** Every figure by its address, as `cuadra check` prints it: nominal, unknown as nothing. */
  figures(regions: readonly string[]): Record<string, string> {
    const all: Record<string, string> = {}
    const put: Put = (address, value, decimals, suffix = '') => {
      all[address] = printed(value, decimals, suffix, '')
    }
    for (const offset of [-4, -3, -2, -1, 0]) this.#figuresOfYear(offset, put)
    this.#figuresOfRegions(regions, put)
    const has = this.manners.once
    if (has.subtitulos) put('subtituloTotal', this.subtituloTotal(), 0)
    if (has.administrativeParts)
      put('administrativeSubtituloTotal', total(this.#column('bySubtitulo', 'administrative')), 0)
    put('formerSpendingPerPerson', this.formerPerPerson(), 2)
    put('spendingPerPersonLimit', times(this.formerPerPerson(), fraction(120, 100)), 1)
    if (has.floor) put('spendingPerPersonFloor', times(this.formerPerPerson(), fraction(80, 100)), 1)
    put('spendingPerPersonChange', this.perPersonChange(), 1, '%')
    for (const row of this.indicators) put(`indicatorValue~${row.id}`, this.indicatorValue(row), this.manners.indicator)
    return all
  }

  #figuresOfRegions(regions: readonly string[], put: Put): void {
    const { regionSpending, regionPeople } = this.manners.once
    if (regionSpending) put('regionSpendingTotal', this.regionSpending(), 0)
    if (!regionPeople) return
    put('regionServedTotal', this.regionServed(), 0)
    for (const code of regions) {
      const share = (key: 'spending' | 'served', whole: Plain) => this.percent(this.region(code, key), whole, 'none')
      put(`regionSpendingShare~${code}`, share('spending', this.regionSpending()), 1, '%')
      put(`regionServedShare~${code}`, share('served', this.regionServed()), 1, '%')
    }
  }

  #figuresOfYear(offset: number, put: Put): void {
    const year = this.t + offset
    const both = () => this.executedByComponents(year)
    const { byYear, percent, unitCost, perPerson } = this.manners
    const values: Record<string, [read: () => Plain, decimals: number, suffix?: string]> = {
      coverage: [() => this.coverage(year), percent, '%'],
      potentialCoverage: [
        () => this.percent(this.field('served', year), this.field('potential', year), 'N/A'),
        percent,
        '%',
      ],
      totalExecuted: [() => this.totalExecuted(year), 0],
      initialExecution: [() => this.execution('initialBudget', year), percent, '%'],
      finalExecution: [() => this.execution('finalBudget', year), percent, '%'],
      componentsTotal: [() => this.componentsTotal(year), 0],
      componentsAndAdministration: [both, 0],
      componentsShare: [() => this.percent(this.componentsTotal(year), both(), 'none'), percent, '%'],
      administrationShare: [() => this.administrationShare(year), percent, '%'],
      spendingPerPerson: [() => this.perPerson(year), perPerson],
    }
    for (const [id, [read, decimals, suffix]] of Object.entries(values))
      if (byYear[id]?.includes(offset)) put(`${id}~${year}`, read(), decimals, suffix)
    if (!byYear['unitCost']?.includes(offset)) return
    for (const row of this.components) put(`unitCost~${row.id}~${year}`, this.unitCost(row, year), unitCost)
  }
}

type Put = (address: string, value: Plain, decimals: number, suffix?: string) => void

const inYear = (byYear: unknown, year: number): Plain => plainOf((byYear as Cells | undefined)?.[String(year)])
