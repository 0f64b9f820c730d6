import type { Random } from '../../../mocks/random.ts'
import { REGIONS as ALL_REGIONS } from '../../../src/editions/catalogs/regions.ts'
import { SUBTITULOS } from '../../../src/editions/catalogs/subtitulos.ts'

export const T = 2023
/** Brings amounts of T to M$ of the base year, the one after. */
export const FACTOR = 1.035
const REGIONS = ALL_REGIONS.map((one) => one.code)

/** Amounts of a year by cell; a blank row of a catalog is absent. */
export type Amounts = Map<string, number>

/** A ficha whose sums hold, and what its amounts were a year before. */
export interface Made {
  readonly rows: readonly string[]
  readonly now: Amounts
  readonly before: Amounts
  /** False: a programme of its first year, of which nothing is known. */
  readonly hasFormer: boolean
  /** The cell that the truth subtracts, where one was asked for. */
  readonly subtracted: string | undefined
}

export const CATALOG = {
  subtitulo: SUBTITULOS.map((one) => `subtituloExecuted~${one.code}`),
  spending: [...REGIONS, 'central'].map((code) => `regionSpending~${code}`),
  served: REGIONS.map((code) => `regionServed~${code}`),
}
export const componentCell = (row: string): string => `componentSpending~${row}~${T}`
export const ADMINISTRATION = `administrativeSpending~${T}`
export const EXECUTED = `lawExecuted~${T}`
export const SERVED = `served~${T}`

const normal = ({ next }: Random): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

/** Amounts of a programme: lognormal, one in seven in whole thousands, one in thirty nothing. */
function amount(chance: Random, scale: number): number {
  if (chance.chance(1 / 30)) return 0
  const drawn = Math.max(1, Math.round(scale * Math.exp(0.9 * normal(chance))))
  return chance.chance(0.15) ? Math.max(1, Math.round(drawn / 1000)) * 1000 : drawn
}

/** A total over some rows, by lognormal shares; the last takes what is left. */
function split(chance: Random, total: number, cells: readonly string[]): [string, number][] {
  const shares = cells.map(() => Math.exp(0.9 * normal(chance)))
  const whole = shares.reduce((sum, one) => sum + one, 0)
  let left = total
  return cells.map((cell, at) => {
    const part = at === cells.length - 1 ? left : Math.min(left, Math.round((total * shares[at]!) / whole))
    left -= part
    return [cell, part]
  })
}

const used = (chance: Random, cells: readonly string[], count: number): string[] =>
  chance.some(cells, Math.min(count, cells.length - 1))

const total = (pairs: readonly (readonly [string, number])[]): number => pairs.reduce((sum, [, one]) => sum + one, 0)

/** One component in ten costs the same as another; that of transfers is often the whole of a subtítulo. */
function components(chance: Random, count: number, scale: number): [string, number][] {
  const made = Array.from({ length: count }, (_, at): [string, number] => [
    componentCell(`c${at + 1}`),
    amount(chance, scale),
  ])
  if (count > 3 && chance.chance(0.1)) made[0]![1] = made[1]![1]
  return made
}

/** What was asked a year before: some 8% more or less overall, each row on its own; one row in fifteen is new. */
function yearBefore(chance: Random, now: Amounts): Amounts {
  const overall = 0.08 * normal(chance)
  const moved = [...now].map(([cell, amount]): [string, number] => {
    const before = Math.round(amount * Math.exp(-overall - 0.22 * normal(chance)))
    return [cell, chance.chance(1 / 15) ? 0 : before]
  })
  return new Map(moved.filter(([, amount]) => amount > 0))
}

/** A ficha with so many components that adds up; where asked, one of them is to be subtracted. */
export function makeFicha(chance: Random, count: number, subtracts: boolean): Made {
  const spending = components(chance, count, 10 ** chance.int(3, 5))
  const least = spending.filter(([, one]) => one > 0).sort((a, b) => a[1] - b[1])[0]
  const subtracted = subtracts ? least?.[0] : undefined
  const net = total(spending) - (subtracted ? 2 * least![1] : 0)
  const administration = Math.max(1, Math.round(net * (0.03 + 0.15 * chance.next())))
  const people = Math.max(50, Math.round(10 ** chance.int(2, 4) * Math.exp(normal(chance))))
  const regions = used(chance, REGIONS, chance.int(Math.min(count, 12), Math.min(count, 16)))
  const inRegions = (field: string, codes: readonly string[]) => codes.map((code) => `${field}~${code}`)
  const now: Amounts = new Map([
    ...spending,
    [ADMINISTRATION, administration],
    [EXECUTED, net + administration],
    [SERVED, people],
    ...split(chance, net + administration, used(chance, CATALOG.subtitulo, Math.min(count, chance.int(3, 9)))),
    ...split(chance, net, inRegions('regionSpending', chance.chance(0.7) ? [...regions, 'central'] : regions)),
    ...split(chance, people, inRegions('regionServed', regions)),
  ])
  const rows = spending.map((_, at) => `c${at + 1}`)
  return { rows, now, before: yearBefore(chance, now), hasFormer: chance.chance(0.85), subtracted }
}
