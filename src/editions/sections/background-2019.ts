import type { Section } from '../../ficha/section.ts'
import { sourced } from '../fields/sourced.ts'
import * as asked from './background.ts'
import { regions } from './regions.ts'

const source = 'ficha 2019, Descripción del programa'
const history = 'ficha 2019, Historia del programa'

export const background2019: Section = {
  id: 'antecedentes',
  title: 'Antecedentes',
  parts: [
    {
      part: 'fields',
      fields: [sourced(asked.description, source), sourced(asked.purpose, 'ficha 2019, Propósito')],
    },
    {
      part: 'fields',
      title: 'Vigencia',
      fields: [sourced(asked.firstYear, history), sourced(asked.lastYear, history)],
    },
    {
      part: 'fields',
      title: 'Ejecución',
      fields: [regions, sourced(asked.thirdParties, source), sourced(asked.executors, source)],
    },
    { part: 'fields', title: 'Evaluaciones', fields: [sourced(asked.otherEvaluations, history)] },
  ],
  source,
}
