import type { Changes, FindingChange } from '../../engine/comparing/changes.ts'
import { agreeing, listed } from '../../ficha/counted.ts'
import type { Observation } from '../../protocol/review.ts'
import { askedBy } from './observed-change.ts'

/** Cells named at most; the others are counted. */
const NAMED = 2

/** 'por la observación 1', 'por el cambio de egresos 2023, no pedido'; '' where nothing that changed weighs on it. */
export function becauseWords(
  { is, before, now, because }: FindingChange,
  changes: Changes,
  asked: readonly Observation[],
  labelOf: (cell: string) => string,
): string {
  if (because.length === 0 || (is === 'stayed' && before === now)) return ''
  const numbers = [...new Set(because.flatMap((cell) => askedBy(cell, changes, asked)))].sort(
    (one, other) => one - other,
  )
  const free = because.filter((cell) => askedBy(cell, changes, asked).length === 0)
  const names = free.slice(0, NAMED).map((cell) => nameOf(cell, changes, labelOf))
  const more = free.length > NAMED ? [`${free.length - NAMED} más`] : []
  return listed([
    ...(numbers.length > 0 ? [`por ${observationsNamed(numbers)}`] : []),
    ...(free.length > 0 ? [`por el cambio de ${listed([...names, ...more])}, no pedido`] : []),
  ])
}

const observationsNamed = (numbers: readonly number[]): string =>
  `${agreeing(numbers.length, 'la observación', 'las observaciones')} ${listed(numbers.map(String))}`

/** A row that went is called as it was. */
function nameOf(cell: string, { rows, cells }: Changes, labelOf: (cell: string) => string): string {
  const change = [...cells, ...rows.flatMap((row) => row.cells)].find((one) => one.cell === cell)
  const label = change?.label ?? labelOf(cell)
  return /^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
