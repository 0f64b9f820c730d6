import { type Random, random } from '../../mocks/random.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import { suspectsOf } from '../../src/engine/suspects/suspects-of.ts'
import type { Answer } from '../../src/ficha/answer.ts'
import type { Suspect } from '../../src/ficha/finding.ts'
import { head, line, ms, quantile } from './figures.ts'
import { ADMINISTRATION, componentCell, EXECUTED, FACTOR, type Made, makeFicha, T } from './suspects/ficha.ts'
import { rivalsOf } from './suspects/rivals.ts'
import { SLIPS, type Slip, SUBTRACTS } from './suspects/slips.ts'

/**
 * Fichas of 2023 that add up, of 3, 17 and 60 components, get one slip of a known kind in one cell of their sums, any
 * alike. Is that cell the first suspect, and is it among the first three? Beside it the best possible for whoever knows
 * only the sums: the mean of 1 / cells of which some correction closes every difference (`suspects/rivals.ts`). Last
 * year's amounts and repeated ones allow more than that. 10.000 seeds a size.
 */
const SIZES = [3, 17, 60]
const SEEDS = Number(process.env['SEEDS'] ?? 10_000)
const KINDS = Object.keys(SLIPS)

interface Score {
  tried: number
  first: number
  three: number
  best: number
}

const none = (): Score => ({ tried: 0, first: 0, three: 0, best: 0 })

function subjectOf(made: Made, slip: Slip) {
  const { rows, before, hasFormer } = made
  const cells = new Map<string, Answer>(made.now)
  // Last year's columns of this ficha, where the form asks for them.
  for (const [cell, amount] of before) if (cell.endsWith(`~${T}`)) cells.set(cell.replace(`~${T}`, `~${T - 1}`), amount)
  for (const row of rows)
    if (made.now.get(componentCell(row))) cells.set(`componentProduction~${row}~${T}`, 1 + made.now.size)
  if (slip.typed === undefined) cells.delete(slip.cell)
  else cells.set(slip.cell, typeof slip.typed === 'string' ? { typed: slip.typed } : slip.typed)
  return {
    period: { year: T, baseYear: T + 1, factors: { [T]: String(FACTOR), [T + 1]: '1' } },
    programme: {
      ...{ id: 'p', name: 'P', service: 'S', ministry: 'M', social: false },
      ...(hasFormer && { former: { year: T - 1, answers: formerAnswers(made) } }),
    },
    answers: { cells, rows: new Map([['components', rows]]) },
    justifications: [],
  }
}

function formerAnswers({ rows, before }: Made) {
  const catalog = (columns: Record<string, string>) => {
    const table: Record<string, Record<string, number>> = {}
    for (const [cell, amount] of before) {
      const [field, code] = cell.split('~') as [string, string]
      const key = columns[field]
      if (key) table[code] = { ...table[code], [key]: amount }
    }
    return table
  }
  return {
    bySubtitulo: catalog({ subtituloExecuted: 'executed' }),
    byRegion: catalog({ regionSpending: 'spending', regionServed: 'served' }),
    components: rows.map((id) => ({ id, spending: { [T - 1]: before.get(componentCell(id)) ?? '-' } })),
  }
}

/** The suspects of the first finding that has some: what the official reads first. */
function suspectsIn(made: Made, slip: Slip): readonly Suspect[] {
  const ficha = examine(edition2023, subjectOf(made, slip))
  return ficha.findings.map((one) => suspectsOf(ficha, one)).find((suspects) => suspects.length > 0) ?? []
}

function plant(kind: string, chance: Random, size: number): { made: Made; slip: Slip } {
  for (;;) {
    const made = makeFicha(chance, size, kind === SUBTRACTS)
    const slip = SLIPS[kind]!(made, chance)
    if (slip && slip.typed !== (kind === SUBTRACTS ? undefined : made.now.get(slip.cell))) return { made, slip }
  }
}

function measure(score: Score, { made, slip }: { made: Made; slip: Slip }): void {
  const named = suspectsIn(made, slip).map((one) => one.cells[0])
  const typed = new Map(made.now).set(slip.cell, typeof slip.typed === 'number' ? slip.typed : 0)
  const rivals = rivalsOf(made, typed, slip.cell, typeof slip.typed !== 'string')
  score.tried += 1
  score.first += Number(named[0] === slip.cell)
  score.three += Number(named.slice(0, 3).includes(slip.cell))
  score.best += 1 / Math.max(1, rivals)
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1)

const print = (size: number | string, kind: string, { tried, first, three, best }: Score): void =>
  line(
    size,
    kind,
    tried,
    percent(first, tried),
    percent(three, tried),
    percent(best, tried),
    percent(first - best, tried),
  )

head('rows', 'what went wrong', 'fichas', 'first %', 'in three %', 'best possible %', 'points over it')
for (const size of SIZES) {
  const scores = new Map(KINDS.map((kind) => [kind, none()]))
  for (let seed = 0; seed < SEEDS; seed++) {
    const kind = KINDS[seed % KINDS.length]!
    measure(scores.get(kind)!, plant(kind, random(seed * 31 + size), size))
  }
  for (const [kind, score] of scores) print(size, kind, score)
  const all = [...scores.values()].reduce((sum, one) => ({
    tried: sum.tried + one.tried,
    first: sum.first + one.first,
    three: sum.three + one.three,
    best: sum.best + one.best,
  }))
  print(size, '**all**', all)
}

/** While cells of its equation have no answer yet, is anybody named? One slip, and one to all cells of spending left to fill. */
function halfFilled(size: number): number {
  const chance = random(size + 7)
  let named = 0
  for (let seed = 0; seed < SEEDS / 10; seed++) {
    const { made, slip } = plant(KINDS[seed % KINDS.length]!, chance, size)
    const cells = [...made.rows.map(componentCell), ADMINISTRATION, EXECUTED].filter((cell) => cell !== slip.cell)
    for (const cell of chance.some(cells, chance.int(1, cells.length))) made.now.delete(cell)
    const ficha = examine(edition2023, subjectOf(made, slip))
    const ofSpending = ficha.findings.filter(
      (one) => /EqualExecuted|unreadable/.test(one.rule) && !/served|^region/i.test(one.cells[0]!),
    )
    named += Number(ofSpending.some((one) => suspectsOf(ficha, one).length > 0))
  }
  return named
}

/** What no cause explains, and what looking costs. */
function another(size: number): { named: number; alone: number } {
  const chance = random(size)
  let [named, alone] = [0, 0]
  for (let seed = 0; seed < SEEDS / 10; seed++) {
    const made = makeFicha(chance, size, false)
    const cell = chance.pick([...made.now.keys()])
    const typed = Math.round((made.now.get(cell)! + 100) * Math.exp(chance.next() - 0.5))
    if (typed === made.now.get(cell)) continue
    const suspects = suspectsIn(made, { cell, typed })
    named += Number(suspects.length > 0)
    alone += Number(suspects.length > 0 && suspects[0]!.cells[0] !== cell)
  }
  return { named, alone }
}

function cost(size: number): number {
  const chance = random(size)
  const times = Array.from({ length: 400 }, () => {
    const { made, slip } = plant('digit missing', chance, size)
    const ficha = examine(edition2023, subjectOf(made, slip))
    const start = performance.now()
    for (const finding of ficha.findings) if (finding.difference !== null) suspectsOf(ficha, finding)
    return performance.now() - start
  })
  return quantile(times.slice(100), 0.5)
}

console.log()
head(
  'rows',
  'another amount altogether: something is named %',
  'of another cell %',
  'half filled: something is named %',
  'suspects of a ficha, p50',
)
for (const size of SIZES) {
  const { named, alone } = another(size)
  line(
    size,
    percent(named, SEEDS / 10),
    percent(alone, SEEDS / 10),
    percent(halfFilled(size), SEEDS / 10),
    ms(cost(size)),
  )
}
