import { expect } from 'vitest'
import type { Examination } from '../../../src/engine/examination.ts'
import type { Subject } from '../../../src/engine/subject.ts'
import type { Finding, Suspect } from '../../../src/ficha/finding.ts'
import { after } from './balanced.ts'

const FACTOR = 1.035
/** What each cell held a year before, where the ficha of `balanced.ts` knows it. */
const BEFORE: Readonly<Record<string, number>> = {
  ...{ 'subtituloExecuted~21': 21_400, 'subtituloExecuted~24': 147_310, 'subtituloExecuted~33': 4_100 },
  ...{ 'regionSpending~13': 104_011, 'regionSpending~07': 46_212, 'regionSpending~05': 4_612 },
  ...{ 'regionServed~13': 128, 'regionServed~07': 61, 'regionServed~05': 7 },
  ...{ 'componentSpending~c1~2023': 147_310, 'componentSpending~c2~2023': 7_525, 'served~2023': 196 },
  ...{ 'administrativeSpending~2023': 13_950, 'lawExecuted~2023': 168_785 },
}

const number = (text = ''): number => Number(text.replaceAll('.', ''))
const half = (amount: number): number => Math.floor(amount + 0.5)
const labels = after()

/** What is held against each number of a sentence: plain arithmetic over what stands in the cells. */
interface Told {
  readonly suspect: Suspect
  readonly finding: Finding
  readonly subject: Subject
  readonly ficha: Examination
}
type Check = (told: Told, ...numbers: string[]) => void

const meantBy = ({ suspect }: Told): number => number(suspect.correction?.typed)
const amount = ({ subject }: Told, cell: string): number => Number(subject.answers.cells.get(cell) ?? 0) || 0

/** Every way in which a number stands in a sentence; what none of them explains fails the law. */
const SHAPES: readonly (readonly [RegExp, Check])[] = [
  [
    /([\d.]+) podría ser ([\d.]+) /,
    (told, from, typed) => {
      expect(number(from)).toBe(amount(told, told.suspect.cells[0]!))
      expect(number(typed)).toBe(meantBy(told))
    },
  ],
  [/podría ser ([\d.]+) /, (told, typed) => expect(number(typed)).toBe(meantBy(told))],
  [/([\d.]+) podría sobrar/, (told, from) => expect(number(from)).toBe(amount(told, told.suspect.cells[0]!))],
  [/([\d.]+) parece sumado y no restado/, (told, from) => expect(2 * number(from)).toBe(gapOf(told))],
  [/([\d.]+) es justo lo que falta/, (told, lacking) => expect(number(lacking)).toBe(gapOf(told))],
  [
    /([\d.]+) es ([\d.]+) × 1,035(, redondeado|, más o menos el redondeo)?/,
    (told, large, small, how) => {
      const exact = number(small) * FACTOR
      const near = how?.includes('más o menos') ? told.suspect.cells.length / 2 + 1 : 0.5
      expect(Math.abs(number(large) - exact)).toBeLessThanOrEqual(near + 1e-6)
      if (how === undefined) expect(half(exact)).toBe(number(large))
    },
  ],
  [/en M\$ de (2024)/, () => {}],
  [/sus (\d+) montos/, ({ suspect }, count) => expect(suspect.cells).toHaveLength(number(count))],
  [
    /parecido a los ([\d.]+) de 2022/,
    (told, before) => {
      expect(number(before)).toBe(BEFORE[told.suspect.cells[0]!])
      expect(Math.abs(Math.log(number(before) / meantBy(told)))).toBeLessThan(Math.log(1.25))
    },
  ],
  [/en 2022 tuvo ([\d.]+)/, (told, before) => expect(number(before)).toBe(BEFORE[told.suspect.cells[0]!])],
  [
    /las (\d+) sumas dan ([\d.]+)/,
    (told, count, total) => {
      const { comparisons } = told.ficha.equations.find((one) =>
        one.comparisons.some((side) => side.rule === told.finding.rule),
      )!
      expect(comparisons).toHaveLength(number(count))
      const totals = comparisons.map((side) => side.terms.reduce((sum, term) => sum + amount(told, term.cell!), 0))
      expect(new Set(totals)).toEqual(new Set([number(total)]))
    },
  ],
  [/así cuadran (\d+) sumas/, ({ suspect }, count) => expect(suspect.mends).toHaveLength(number(count))],
]

const gapOf = ({ finding }: Told): number => Math.abs(Number(finding.difference))

/** Holds every number of a suspect's sentence to the cells: what is said is so. */
export function expectTrue(told: Told): void {
  let left = withoutLabels(told)
  for (const [shape, check] of SHAPES) {
    const found = shape.exec(left)
    if (!found) continue
    check(told, ...found.slice(1))
    left = left.replace(found[0], '')
  }
  expect(left).not.toMatch(/\d/)
}

/** The names of cells hold numbers of their own; where one is said to hold the amount too, it does. */
function withoutLabels(told: Told): string {
  let { message } = told.suspect
  for (const cell of told.subject.answers.cells.keys()) {
    const label = labels.labelOf(cell)
    if (message.includes(`igual a ${label}`)) expect(amount(told, cell)).toBe(meantBy(told))
    if (message.includes(`también ${label}`)) expect(amount(told, cell)).toBe(amount(told, told.suspect.cells[0]!))
    message = message.replaceAll(label, '')
  }
  return message
}
