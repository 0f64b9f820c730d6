import type { Evaluation } from '../../ficha/evaluation.ts'
import type { AspectForm } from '../../ficha/evaluation-form.ts'
import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block } from '../../ficha/report-document.ts'
import { PENDING } from './print.ts'

const source = 'ficha 2019, Focalización, Ámbitos de Evaluación'

/** Ids under which the evaluation keeps what was judged apart of the targeting. */
const CRITERIA = 'criterios'
const SELECTION = 'seleccion'

export const aspects2019: readonly AspectForm[] = [
  { id: CRITERIA, title: 'Pertinencia de Criterios de Focalización', source },
  { id: SELECTION, title: 'Herramientas de Selección de Beneficiarios', source },
]

type Aspects = NonNullable<NonNullable<Evaluation['dimensions']['focalizacion']>['aspects']>
const aspectsOf = (ficha: ReadFicha): Aspects => ficha.evaluation?.dimensions.focalizacion?.aspects ?? {}

/** Published where both are met; the others are ours (domain §10). */
function finalSentence(criteria: boolean, selection: boolean): string {
  if (criteria && selection)
    return 'El programa cuenta con criterios focalización pertinentes y un adecuado método de selección de sus beneficiarios.'
  if (criteria)
    return 'El programa cuenta con criterios de focalización pertinentes, pero no con un adecuado método de selección de sus beneficiarios.'
  if (selection)
    return 'El programa no cuenta con criterios de focalización pertinentes, pero sí con un adecuado método de selección de sus beneficiarios.'
  return 'El programa no cuenta con criterios de focalización pertinentes ni con un adecuado método de selección de sus beneficiarios.'
}

/** What follows from both aspects; pending until both are judged. */
export function targetingResult2019(ficha: ReadFicha): string {
  const { [CRITERIA]: criteria, [SELECTION]: selection } = aspectsOf(ficha)
  if (!criteria || !selection) return PENDING
  return finalSentence(criteria.result === 'Cumple', selection.result === 'Cumple')
}

export const targetingTable2019 = (ficha: ReadFicha): Block => ({
  type: 'table',
  title: 'FOCALIZACIÓN',
  columns: ['Ámbitos de Evaluación', 'Resultados Evaluación', 'Comentarios Evaluadores'],
  rows: [
    ...aspects2019.map(({ id, title }) => {
      const aspect = aspectsOf(ficha)[id]
      return [title, aspect?.result ?? PENDING, aspect?.comment ?? '']
    }),
    ['Resultado final', targetingResult2019(ficha), ''],
  ],
  texts: [1, 2],
})
