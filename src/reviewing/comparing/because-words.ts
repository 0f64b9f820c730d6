import type { Changes, FindingChange } from '../../engine/comparing/changes.ts'
import type { Observation } from '../../protocol/review.ts'
import { askedBy } from './observed-change.ts'

const joined = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} y ${words.at(-1)}`

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
  return joined([
    ...(numbers.length > 0 ? [`por ${observationsNamed(numbers)}`] : []),
    ...(free.length > 0 ? [`por el cambio de ${joined([...names, ...more])}, no pedido`] : []),
  ])
}

const observationsNamed = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `la observación ${numbers[0]}` : `las observaciones ${joined(numbers.map(String))}`

/** A row that went is called as it was. */
function nameOf(cell: string, { rows, cells }: Changes, labelOf: (cell: string) => string): string {
  const change = [...cells, ...rows.flatMap((row) => row.cells)].find((one) => one.cell === cell)
  const label = change?.label ?? labelOf(cell)
  return /^[A-ZÁÉÍÓÚÑ][a-záéíóúñ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
