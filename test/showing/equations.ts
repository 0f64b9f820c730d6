import type { ComparisonState, EquationState, SideState, TermState } from '../../src/engine/examination.ts'
import { difference, NONE_QUANTITY, sum, unknown, whole } from '../../src/ficha/quantity.ts'

/** A term typed as an amount, or left blank. */
const term = (label: string, amount: number | undefined): TermState => ({
  label,
  cell: `cell~${label}`,
  quantity: amount === undefined ? unknown([`cell~${label}`]) : whole(amount),
})

type Amounts = Record<string, number | undefined>

const side = (label: string, amounts: Amounts): SideState => {
  const terms = Object.entries(amounts).map(([name, amount]) => term(name, amount))
  return {
    label,
    terms,
    total: sum(terms.filter((one) => one.quantity.is === 'number').map((one) => one.quantity)),
    missing: terms.flatMap((one) => (one.quantity.is === 'unknown' && one.cell ? [one.cell] : [])),
    unreadable: [],
    blank: [],
  }
}

const compared = (reference: SideState, own: SideState, isWhole: boolean): ComparisonState => {
  const known = own.missing.length === 0 && reference.missing.length === 0
  const gap = known ? difference(own.total, reference.total) : NONE_QUANTITY
  const holds = known ? gap.is === 'number' && gap.value.n === 0n : undefined
  const standing = holds ? 'equal' : !known ? 'missing' : isWhole ? 'broken' : 'halfFilled'
  return { ...own, rule: `${own.label}-rule`, holds, standing, difference: known ? gap : unknown(own.missing) }
}

/** An equation as the engine gives it, from amounts by name. */
export function equationOf(id: string, reference: Amounts, comparisons: Record<string, Amounts>): EquationState {
  const first = side('Ejecutado', reference)
  const sides = Object.entries(comparisons).map(([label, amounts]) => side(label, amounts))
  const isWhole = [first, ...sides].every((one) => one.missing.length === 0)
  return {
    id,
    title: id,
    unit: 'M$',
    reference: first,
    comparisons: sides.map((one) => compared(first, one, isWhole)),
  }
}
