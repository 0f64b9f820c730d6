import { formIndex } from '../../engine/cells.ts'
import { readAddress } from '../../ficha/address.ts'
import type { Edition } from '../../ficha/edition.ts'
import { grouped } from '../../ficha/grouped.ts'
import type { CellPlaceInBook } from '../../importing/files/file-sheet.ts'
import { isSameSpot, type LocatedBook, type LocatedCell } from './locate-cells.ts'
import { readBookText, saysTheSame } from './same-answer.ts'

/** How a cell is found where its name and its labels disagree. */
export type FoundBy = 'label' | 'name'

/** Cells of one table whose names point elsewhere than their labels: its rows were sorted, or values were carried about. */
export interface DisputedBlock {
  readonly id: string
  /** The sheet as it is called now, and the table. */
  readonly sheet: string
  readonly table: string
  /** What one of its rows is called: 'región'. */
  readonly rowLabel: string
  readonly rows: number
  readonly cells: readonly LocatedCell[]
  /** Whether it matters which: where the labels give what was exported, nothing was changed but the order. */
  readonly isAsked: boolean
}

const isDisputed = ({ byName, byLabel }: LocatedCell): boolean =>
  byName !== undefined && byLabel !== undefined && !isSameSpot(byName, byLabel)

/** Blocks of a workbook that were sorted, one for each table. */
export function disputedBlocks(located: LocatedBook, edition: Edition): DisputedBlock[] {
  const { tableOf } = formIndex(edition)
  const disputed = located.cells.filter(isDisputed)
  const groups = grouped(disputed, (cell) => blockId(cell, edition))
  return [...groups].map(([id, cells]) => {
    const { mark, byLabel } = cells[0]!
    const table = tableOf.get(readAddress(mark.address)?.field ?? '')
    return {
      id,
      sheet: byLabel!.sheet,
      table: table?.label ?? mark.sheet,
      rowLabel: table?.rowLabel ?? 'fila',
      rows: new Set(cells.map(({ mark: one }) => readAddress(one.address)?.row ?? one.row)).size,
      cells,
      isAsked: cells.some((cell) => isChanged(cell, located, edition)),
    }
  })
}

/** 'Regiones/regions' */
export const blockId = ({ mark }: LocatedCell, edition: Edition): string =>
  `${mark.sheet}/${formIndex(edition).tableOf.get(readAddress(mark.address)?.field ?? '')?.id ?? ''}`

/** Does what stands by its labels differ from what was exported, and from what stands where its name points? */
function isChanged({ mark, byName, byLabel }: LocatedCell, { byName: sheets }: LocatedBook, edition: Edition): boolean {
  const kind = formIndex(edition).asked.get(readAddress(mark.address)?.field ?? '')?.kind
  const textAt = (place: CellPlaceInBook | undefined): string => (place && sheets.get(place.sheet)?.text(place)) ?? ''
  const text = textAt(byLabel)
  if (!kind || text === textAt(byName)) return false
  const reading = readBookText(kind, text)
  return 'problem' in reading || !saysTheSame(kind, reading.answer, mark.exported)
}
