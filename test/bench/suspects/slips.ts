import type { Random } from '../../../mocks/random.ts'
import { CATALOG, componentCell, EXECUTED, FACTOR, type Made } from './ficha.ts'

/** What was typed in a cell instead of what was meant: an amount, a text that can't be read, or undefined for a blank. */
export interface Slip {
  readonly cell: string
  readonly typed: number | string | undefined
}

type Plant = (made: Made, chance: Random) => Slip | undefined

const MOST = 1e13
const isMoney = (cell: string): boolean => !/served/i.test(cell)
const isCatalog = (cell: string): boolean => cell.split('~')[1]?.length !== 4 && !cell.startsWith('component')

/** A cell of the sums, any of them alike. */
const anyCell = (
  { now }: Made,
  chance: Random,
  fits: (cell: string, amount: number) => boolean,
): string | undefined => {
  const cells = [...now].filter(([cell, amount]) => fits(cell, amount))
  return cells.length === 0 ? undefined : chance.pick(cells)[0]
}

/** A slip in what is typed: `mistype` gives the text, or undefined where it can't happen. */
const typing =
  (mistype: (text: string, chance: Random) => string | undefined): Plant =>
  (made, chance) => {
    const cell = anyCell(made, chance, (_, amount) => amount > 9)
    const text = cell && mistype(String(made.now.get(cell)), chance)
    if (!cell || !text || text.startsWith('0') || Number(text) > MOST) return undefined
    return { cell, typed: Number(text) }
  }

const unit =
  (typedAs: (amount: number, chance: Random) => number): Plant =>
  (made, chance) => {
    const cell = anyCell(made, chance, (one, amount) => isMoney(one) && amount > 0)
    const typed = cell && typedAs(made.now.get(cell)!, chance)
    return cell && typed && typed >= 1 && typed <= MOST ? { cell, typed } : undefined
  }

/** A row that has nothing: blank in a catalog, 0 among the components. */
function emptyCell({ now, rows }: Made, chance: Random): { cell: string; column: string[] } | undefined {
  const columns = [rows.map(componentCell), ...Object.values(CATALOG)]
  const column = chance.pick(columns)
  const empty = column.filter((cell) => !now.get(cell))
  return empty.length === 0 ? undefined : { cell: chance.pick(empty), column }
}

/** An empty row gets an amount that is in its column already. */
const filling =
  (amountOf: (amount: number, chance: Random) => number): Plant =>
  (made, chance) => {
    const place = emptyCell(made, chance)
    const others = place?.column.flatMap((cell) => made.now.get(cell) || []) ?? []
    if (!place || others.length === 0) return undefined
    const typed = amountOf(chance.pick(others), chance)
    return typed > 0 ? { cell: place.cell, typed } : undefined
  }

const emptying =
  (typed: 0 | undefined): Plant =>
  (made, chance) => {
    const cell = anyCell(made, chance, (one, amount) => amount > 0 && isCatalog(one) === (typed === undefined))
    return cell ? { cell, typed } : undefined
  }

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')

/** One way of going wrong per line of the table. */
export const SLIPS: Record<string, Plant> = {
  'row counted twice': filling((amount, chance) => Math.round(amount * (0.1 + 0.8 * chance.next()))),
  'same amount in two rows': filling((amount) => amount),
  'row left at 0': emptying(0),
  'blank row of a catalog': emptying(undefined),
  'neighbouring digits swapped': typing((text, chance) => {
    const at = chance.int(0, text.length - 2)
    const made = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
    return made === text ? undefined : made
  }),
  'digit missing': typing((text, chance) => {
    const at = chance.int(0, text.length - 1)
    return text.slice(0, at) + text.slice(at + 1)
  }),
  'digit doubled': typing((text, chance) => {
    const at = chance.int(0, text.length - 1)
    return text.slice(0, at) + text[at] + text.slice(at)
  }),
  'pesos for M$': unit((amount, chance) => amount * 1000 + (chance.chance(0.5) ? 0 : chance.int(-500, 499))),
  'MM$ for M$': unit((amount) => Math.round(amount / 1000)),
  'M$ of the base year': unit((amount) => Math.round(amount * FACTOR)),
  'a million times': unit((amount) => amount * 1_000_000),
  'added instead of subtracted': ({ subtracted, now }) =>
    subtracted === undefined ? undefined : { cell: subtracted, typed: now.get(subtracted)! },
  'total wrong': ({ now }, chance) => {
    const total = now.get(EXECUTED)!
    const typed = Math.max(1, Math.round(total * Math.exp(chance.next() - 0.5)))
    return typed === total ? undefined : { cell: EXECUTED, typed }
  },
  'typed as negative': (made, chance) => {
    const cell = anyCell(made, chance, (_, amount) => amount > 0)
    if (!cell) return undefined
    const text = grouped(made.now.get(cell)!)
    return { cell, typed: chance.chance(0.5) ? `(${text})` : `-${text}` }
  },
}
export const SUBTRACTS = 'added instead of subtracted'
