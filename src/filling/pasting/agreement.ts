import type { EquationState, Examination } from '../../engine/examination.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { balanceOf, tallyOf } from '../../showing/cuadratura/balance.ts'
import type { StateWords } from '../../ui/state.tsx'

/** The equations that a block changes, as they would be. */
export const changedEquations = (now: Examination, accepted: Examination): readonly EquationState[] =>
  accepted.equations.filter((one) => !now.equations.includes(one))

/** 'Al aceptar cuadra: 173.255 = 173.255 · 201 = 201', or what it would not do. */
export function agreementOf(now: Examination, accepted: Examination): StateWords {
  const changed = changedEquations(now, accepted)
  if (changed.length > 0 && changed.every((one) => balanceOf(one) === 'equal'))
    return { tone: 'ok', icon: 'okc', text: `Al aceptar cuadra: ${changed.map(equalWords).join(' · ')}` }
  const tally = tallyOf(changed.length > 0 ? changed : accepted.equations)
  return { ...tally, text: `Al aceptar: ${tally.text.charAt(0).toLowerCase()}${tally.text.slice(1)}` }
}

const equalWords = ({ reference, comparisons }: EquationState): string =>
  [reference, ...comparisons].map((side) => printQuantity(side.total)).join(' = ')
