import type { CellAddress } from '../../ficha/address.ts'
import { readAddress } from '../../ficha/address.ts'
import type { Suspect } from '../../ficha/finding.ts'
import { printAnswer } from '../../ficha/kinds/kind.ts'
import { formIndex } from '../cells.ts'
import { cellLabel } from '../labels.ts'
import type { Cause } from './causes.ts'
import type { Evidence } from './evidence.ts'
import type { Guess } from './guess.ts'
import { alsoSaid, printed } from './reasons.ts'
import { isCatalogRow, type Sum } from './sums.ts'
import { amountIn, type SuspectInput } from './suspect-input.ts'

/** A cell with its likeliest cause, and how likely it is, against the others of the same sum. */
export interface Ranked {
  readonly cell: CellAddress
  readonly cause: Cause
  readonly guess: Guess
  readonly weight: number
  /** Sums that would hold. */
  readonly mends: readonly string[]
  /** Sums that hold and would not. */
  readonly breaks: readonly string[]
}

const labelOf = ({ edition, answers }: SuspectInput, cell: CellAddress): string => cellLabel(edition, answers, cell)

/** A suspect as it is told. */
export function toSuspect(evidence: Evidence, sum: Sum, { cell, cause, guess, mends, breaks }: Ranked): Suspect {
  const { input } = evidence
  const words = [cause.words(guess), ...alsoSaid(guess)].filter(Boolean).join('; ')
  const twins = cause.id === 'sameAmount' ? nearest(evidence, sum, cell, guess.typed) : []
  const from = typedIn(input, cell)
  const told = { cause: cause.id, cells: [cell, ...twins], words, mends: [...mends], breaks: [...breaks] }
  const start = `${labelOf(input, cell)}: ${from === '' ? 'está en blanco;' : from}`
  if (guess.meant < 0)
    return { ...told, message: `${start} parece sumado y no restado (${words}). Réstelo de la fila que corresponde.` }
  const typed = guess.meant === 0 && mayBeBlank(evidence, sum, cell) ? '' : printed(guess.meant)
  const would = typed === '' ? 'podría sobrar' : `podría ser ${typed}`
  const also = twins[0] === undefined ? '' : `, también ${labelOf(input, twins[0])}`
  const end = mends.length > 1 ? `así cuadran ${mends.length} sumas` : 'así cuadra'
  return { ...told, message: `${start} ${would} (${words}${also}); ${end}.`, correction: { cell, typed, from } }
}

/** Twins in the same column first: a row typed twice. */
function nearest({ cellsWith }: Evidence, sum: Sum, cell: CellAddress, amount: number): CellAddress[] {
  const field = readAddress(cell)?.field
  const twins = cellsWith(cell, amount)
  const own = twins.filter((twin) => readAddress(twin)?.field === field)
  const near = twins.filter((twin) => sum.signs.get(twin) === sum.signs.get(cell))
  return [...new Set([...own, ...near, ...twins])].slice(0, 2)
}

function typedIn({ edition, answers }: SuspectInput, cell: CellAddress): string {
  const asked = formIndex(edition).asked.get(readAddress(cell)?.field ?? '')
  return asked ? printAnswer(asked.kind, answers.cells.get(cell)) : ''
}

/** A row of a catalog that has nothing stays blank; the last one that says something would leave no sum to compare. */
const mayBeBlank = ({ input }: Evidence, sum: Sum, cell: CellAddress): boolean => {
  const field = readAddress(cell)?.field
  const others = [...sum.signs.keys()].filter((one) => one !== cell && readAddress(one)?.field === field)
  return isCatalogRow(input, cell) && others.some((one) => amountIn(input, one) > 0)
}
