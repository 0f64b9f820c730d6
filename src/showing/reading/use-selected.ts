import { useMemo, useState } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { type Selected, selectedCells } from './selected-cells.ts'

/** What is selected in the tables of a section that is read, for the foot under them; null while it is one cell. */
export function useSelected(ficha: Examination): {
  readonly selected: Selected | null
  readonly onSelect: (cells: readonly CellAddress[]) => void
} {
  const [cells, onSelect] = useState<readonly CellAddress[]>([])
  return { selected: useMemo(() => selectedCells(ficha, cells), [ficha, cells]), onSelect }
}
