import type { CellAddress } from '../../ficha/address.ts'
import { type Selected, selectedCells } from '../../showing/reading/selected-cells.ts'
import { SelectionSums } from '../../showing/reading/selection-sums.tsx'
import { useExamined } from '../filling-context.ts'

/** What several cells add up to, beside their total. */
export function SelectedSums({ cells }: { cells: readonly CellAddress[] }) {
  const text = useExamined((ficha) => JSON.stringify(selectedCells(ficha, cells)))
  const selected = JSON.parse(text) as Selected | null
  return selected && <SelectionSums selected={selected} />
}
