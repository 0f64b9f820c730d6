import type { AspectForm } from '../../ficha/evaluation-form.ts'

const source = 'ficha 2019, Focalización, Ámbitos de Evaluación'

/** Ids under which the evaluation keeps what was judged apart of the targeting. */
export const CRITERIA = 'criterios'
export const SELECTION = 'seleccion'

export const aspects2019: readonly AspectForm[] = [
  { id: CRITERIA, title: 'Pertinencia de Criterios de Focalización', source },
  { id: SELECTION, title: 'Herramientas de Selección de Beneficiarios', source },
]
