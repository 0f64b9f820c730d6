import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Suspect } from '../../ficha/finding.ts'
import { formIndex } from '../cells.ts'
import { cellLabel } from '../labels.ts'
import type { Evidence } from './evidence.ts'
import { plausible, UNKNOWN_GROWTH } from './plausible.ts'
import { printed } from './reasons.ts'
import type { Sum } from './sums.ts'
import { amountIn } from './suspect-input.ts'

/** How often a whole row of a free table is forgotten, against the causes of `causes.ts`. */
const PRIOR = 0.05
const WORDS = 'igual a lo que falta: quizá una fila no se agregó'

export interface MissingRow {
  readonly suspect: Suspect
  readonly weight: number
}

/**
 * A row that was never added has no cell to mend. Where what is lacking stands in the other sum of the same equation (a
 * subtítulo whose component is not there), that cell says what to look for.
 */
export function missingRows(evidence: Evidence, sum: Sum): MissingRow[] {
  if (sum.gap! >= 0 || !hasFreeRows(evidence, sum)) return []
  const others = evidence.sums.filter((one) => one.equation === sum.equation && one !== sum)
  const cells = new Set(others.flatMap((one) => [...one.signs.keys()]).filter((cell) => !sum.signs.has(cell)))
  return [...cells]
    .filter((cell) => amountIn(evidence.input, cell) === -sum.gap!)
    .map((cell) => told(evidence, cell, sum))
}

const hasFreeRows = ({ input }: Evidence, { signs }: Sum): boolean =>
  [...signs].some(([cell, sign]) => {
    const table = formIndex(input.edition).tableOf.get(readAddress(cell)?.field ?? '')
    return sign === 1 && table !== undefined && !table.catalog
  })

function told({ input, twins }: Evidence, cell: CellAddress, sum: Sum): MissingRow {
  const weight =
    PRIOR * plausible(-sum.gap!, { before: undefined, growth: UNKNOWN_GROWTH }, twins(cell, -sum.gap!) || 0.01)
  const message = `${cellLabel(input.edition, input.answers, cell)}: ${printed(-sum.gap!)} es justo lo que falta. Revise si quedó una fila sin agregar.`
  return { weight, suspect: { cause: 'leftOut', cells: [cell], words: WORDS, message, mends: [], breaks: [] } }
}
