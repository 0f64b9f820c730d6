import { at, every } from '../../ficha/need.ts'
import { isEqual, isOver, not, type Quantity, ZERO_QUANTITY } from '../../ficha/quantity.ts'
import { fractionText } from '../../ficha/ratio.ts'
import { rule } from '../../ficha/rule.ts'
import { components } from '../fields/components.ts'
import { amount } from './message-amounts.ts'

const { spending, production } = components.columns

export const productionWithoutSpending = rule({
  id: 'productionWithoutSpending',
  title: 'Producción sin gasto',
  checks: 'Revisa que un componente con producción tenga gasto.',
  severity: 'ask',
  table: components,
  needs: { spending: at(spending, 0), production: at(production, 0) },
  appliesWhen: ({ production }) => isOver(production, ZERO_QUANTITY),
  holds: ({ spending }) => not(isEqual(spending, ZERO_QUANTITY)),
  message: ({ spending, production }, { rowName }) =>
    `«${rowName}» produjo ${amount(production)} con un gasto de ${amount(spending)} M$. Escriba lo gastado o explique cómo se produjo sin gasto.`,
  compares: ({ spending, production }) => [production, spending],
  summary: ({ production, spending }) => `${amount(production)} producidas con ${amount(spending)} M$`,
  at: [at(spending, 0), at(production, 0)],
  asks: 'Cómo se produjo sin gasto',
  cases: {
    breaks: { 'componentSpending~c2~t': '0', 'componentSpending~c1~t': '90.000' },
    holds: { 'componentSpending~c2~t': '0', 'componentProduction~c2~t': '0', 'componentSpending~c1~t': '90.000' },
  },
  source: 'revisión propia de Cuadra, sobre la tabla Gasto y producción de componentes de la ficha publicada',
})

export const spendingWithoutProduction = rule({
  id: 'spendingWithoutProduction',
  title: 'Gasto sin producción',
  checks: 'Revisa que un componente con gasto tenga producción.',
  severity: 'ask',
  table: components,
  needs: { spending: at(spending, 0), production: at(production, 0) },
  appliesWhen: ({ spending }) => isOver(spending, ZERO_QUANTITY),
  holds: ({ production }) => not(isEqual(production, ZERO_QUANTITY)),
  message: ({ spending, production }, { rowName }) =>
    `«${rowName}» gastó ${amount(spending)} M$ y produjo ${amount(production)}. Escriba lo producido o explique por qué no hubo.`,
  compares: ({ spending, production }) => [spending, production],
  summary: ({ production, spending }) => `${amount(spending)} M$ y ${amount(production)} producidas`,
  at: [at(production, 0), at(spending, 0)],
  asks: 'Por qué no hubo producción',
  cases: { breaks: { 'componentProduction~c2~t': '0' }, holds: { 'componentProduction~c2~t': '1' } },
  source: 'revisión propia de Cuadra, sobre la tabla Gasto y producción de componentes de la ficha publicada',
})

/** Where the same amount stands first, among the rows before one; under 0 where it stands in none. */
function sameBefore(all: readonly Quantity[], position: number): number {
  const own = all[position - 1]
  for (let before = 0; own && before < position - 1; before++) if (isEqual(all[before]!, own) === true) return before
  return -1
}

/** The rows whose amount stands in one before, too. */
function repeated(all: readonly Quantity[]): ReadonlySet<number> {
  const seen = new Set<string>()
  const found = new Set<number>()
  for (const [position, one] of all.entries()) {
    const amount = one.is === 'number' ? fractionText(one.value) : undefined
    if (amount !== undefined && seen.has(amount)) found.add(position)
    if (amount !== undefined) seen.add(amount)
  }
  return found
}

/** Wording at the later of two rows, and for each pair once. */
export const equalComponents = rule({
  id: 'equalComponents',
  title: 'Dos componentes con el mismo gasto',
  checks: 'Revisa que dos componentes no lleven el mismo gasto, señal de que uno se copió sobre otro.',
  severity: 'ask',
  table: components,
  needs: { own: at(spending, 0), all: every(spending, 0) },
  among: { column: every(spending, 0), rows: repeated },
  appliesWhen: ({ own }) => isOver(own, ZERO_QUANTITY),
  holds: ({ all }, { position }) => sameBefore(all, position) < 0,
  message: ({ own, all }, { rowName, position }) =>
    `«${rowName}» lleva el mismo gasto (${amount(own)}) que el componente ${sameBefore(all, position) + 1} (${amount(own)}), sin diferencia. Revise si uno se copió sobre otro, o explique por qué son iguales.`,
  compares: ({ own, all }, { position }) => [own, all[sameBefore(all, position)] ?? own],
  summary: ({ own, all }, { position }) => `${amount(own)}, igual al componente ${sameBefore(all, position) + 1}`,
  at: [at(spending, 0)],
  asks: 'Por qué gastaron lo mismo',
  cases: {
    breaks: { 'componentSpending~c1~t': '45.000', 'componentSpending~c2~t': '45.000' },
    holds: { 'componentSpending~c1~t': '45.001', 'componentSpending~c2~t': '44.999' },
  },
  source: 'revisión propia de Cuadra, sobre la tabla Gasto y producción de componentes de la ficha publicada',
})
