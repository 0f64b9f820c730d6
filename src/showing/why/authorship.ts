import type { CellAddress } from '../../ficha/address.ts'
import type { TypedCells } from '../../ficha/typed.ts'
import { CHILE, printShortDay, printTime } from '../../ui/print-time.ts'

/** Who typed a cell and when: 'Finanzas, 4 mar'; and what stood before, when that is worth saying. */
export interface Authorship {
  readonly text: string
  readonly was?: string
}

/** 'Marcela Fuentes Díaz, 11 mar 14:29' */
export const typedWords = ({ who, at }: TypedCells[CellAddress]): string =>
  `${who}, ${printShortDay(at, CHILE)} ${printTime(at, CHILE)}`

/**
 * Who typed a cell of what was sent. Of one left out nobody is recorded: it came with the ficha, or somebody typed it on
 * another device. What was sent before this was recorded only knows who sent it.
 */
export function whoTyped(typed: TypedCells | undefined, sent: Authorship): (cell: CellAddress) => Authorship {
  if (!typed) return () => sent
  return (cell) => ({ text: typed[cell] ? typedWords(typed[cell]) : 'sin registro de quién la escribió' })
}
