import { type Changes, everyChange } from '../../engine/comparing/changes.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Authorship } from '../../showing/why/authorship.ts'
import { shownWords } from './change-words.ts'

/** Who typed a cell, with what it was before where it changed: '¿Por qué?' marks it. */
export function whoTypedWas(
  whoOf: (cell: CellAddress) => Authorship,
  changes: Changes | undefined,
): (cell: CellAddress) => Authorship {
  if (!changes) return whoOf
  const before = new Map(everyChange(changes).map((change) => [change.cell, shownWords(change.before)]))
  return (cell) => {
    const was = before.get(cell)
    return was === undefined ? whoOf(cell) : { ...whoOf(cell), was }
  }
}
