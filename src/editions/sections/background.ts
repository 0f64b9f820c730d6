import { field } from '../../ficha/field.ts'
import { list, yesNo } from '../../ficha/kinds/choice.ts'
import { longText } from '../../ficha/kinds/text.ts'
import { year, yearOrPermanent } from '../../ficha/kinds/year.ts'
import type { Section } from '../../ficha/section.ts'
import { EXECUTORS } from '../catalogs/choices.ts'

const source = 'ficha 2023, I. Antecedentes'

export const description = field({
  id: 'description',
  label: 'Descripción',
  kind: longText,
  help: 'Qué hace el programa, para quién y con qué componentes, en pocas frases.',
  carried: 'yes',
  source,
})

export const purpose = field({
  id: 'purpose',
  label: 'Propósito',
  kind: longText,
  help: 'El cambio que el programa busca en su población, en una frase.',
  carried: 'yes',
  source,
})

export const firstYear = field({
  id: 'firstYear',
  label: 'Año de inicio',
  kind: year,
  help: 'Año en que el programa empezó a funcionar.',
  carried: 'yes',
  source,
})

export const lastYear = field({
  id: 'lastYear',
  label: 'Año de término',
  kind: yearOrPermanent,
  help: "Año en que termina; si no tiene término, escriba 'Permanente'.",
  carried: 'yes',
  source,
})

export const thirdParties = field({
  id: 'thirdParties',
  label: 'Lo ejecutan terceros',
  kind: yesNo,
  help: 'Si otra institución ejecuta todo o parte del programa.',
  source,
})

export const executors = field({
  id: 'executors',
  label: 'Ejecutores',
  kind: list({ options: EXECUTORS, open: true }),
  help: 'Marque los que correspondan; puede agregar otros, uno por línea.',
  onlyIf: thirdParties,
  source,
})

export const otherEvaluations = field({
  id: 'otherEvaluations',
  label: 'Otras evaluaciones externas',
  kind: yesNo,
  help: 'Si el programa tuvo evaluaciones externas además de las ex ante, ex dure y ex post.',
  source,
})

export const background2023: Section = {
  id: 'antecedentes',
  title: 'Antecedentes',
  parts: [
    { part: 'fields', fields: [description, purpose] },
    { part: 'fields', title: 'Vigencia', fields: [firstYear, lastYear] },
    { part: 'fields', title: 'Ejecución', fields: [thirdParties, executors] },
    { part: 'fields', title: 'Evaluaciones', fields: [otherEvaluations] },
  ],
  source,
}
