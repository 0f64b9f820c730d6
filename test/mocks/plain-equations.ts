import type { FichaDocument } from '../../src/ficha/document.ts'
import { type Plain, plainOf } from './plain-arithmetic.ts'
import { PlainFicha } from './plain-loop.ts'

/** Numbers added up, every marker as nothing; undefined while one is blank (the sums that must hold, exactly). */
function amount(values: readonly Plain[]): bigint | undefined {
  let sum = 0n
  for (const value of values) {
    if (value === 'blank') return undefined
    if (typeof value === 'object') sum += value.above / value.below
  }
  return sum
}

/** By how much each equation of its edition misses; those that hold, or can't be told yet, are left out. */
export function imbalances(document: FichaDocument): Record<string, string> {
  const ficha = new PlainFicha(document)
  const { t } = ficha
  const executed = [ficha.field('lawExecuted', t)]
  const components: Plain[] =
    ficha.components.length === 0 ? ['blank'] : ficha.components.map((row) => ficha.spending(row, t))
  const { subtitulos, administrativeParts, regionSpending, regionPeople } = ficha.manners.once
  const administration = [ficha.administration(t)]
  const sides: [string, true | undefined, readonly Plain[], readonly Plain[]][] = [
    ['subtitulosEqualExecuted', subtitulos, told(ficha, 'bySubtitulo', 'executed'), executed],
    ['componentsEqualExecuted', true, [...components, ...administration], executed],
    [
      'subtitulosEqualAdministration',
      administrativeParts,
      told(ficha, 'bySubtitulo', 'administrative'),
      administration,
    ],
    ['regionsEqualComponents', regionSpending, told(ficha, 'byRegion', 'spending'), components],
    ['regionsEqualServed', regionPeople, told(ficha, 'byRegion', 'served'), [ficha.field('served', t)]],
  ]
  const missed: Record<string, string> = {}
  for (const [rule, isHeld, left, right] of sides) {
    if (!isHeld) continue
    const [a, b] = [amount(left), amount(right)]
    if (a !== undefined && b !== undefined && a !== b) missed[rule] = String(a - b)
  }
  return missed
}

function told(ficha: PlainFicha, table: 'bySubtitulo' | 'byRegion', key: string): Plain[] {
  const all = Object.values(ficha.coded(table)).flatMap((row) => (row[key] === undefined ? [] : [plainOf(row[key])]))
  return all.length > 0 ? all : ['blank']
}
