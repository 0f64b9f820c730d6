import { field } from '../../ficha/field.ts'
import { yesNo } from '../../ficha/kinds/choice.ts'
import { longText } from '../../ficha/kinds/text.ts'
import type { Section } from '../../ficha/section.ts'
import { potential, served2019, target2019 } from '../fields/population-counts-2019.ts'
import { sourced } from '../fields/sourced.ts'
import { coverage2019, potentialCoverage } from '../figures/population-2019.ts'
import * as asked from './population.ts'

const source = 'ficha 2019, Cobertura'
const texts = 'ficha 2019, Población objetivo'

/** Target = potential, and print says so instead of both texts (domain §5.7). */
export const universal = field({
  id: 'universal',
  label: 'El programa es universal',
  kind: yesNo,
  help: 'Si se propone atender a toda la población potencial, que entonces es igual a la objetivo.',
  source: texts,
})

export const potentialText = field({
  id: 'potentialText',
  label: 'Población potencial',
  kind: longText,
  help: 'Quiénes presentan el problema que el programa aborda.',
  source: texts,
})

export const population2019: Section = {
  id: 'poblacion',
  title: 'Población',
  parts: [
    { part: 'fields', title: 'Universalidad', fields: [universal] },
    {
      part: 'years',
      id: 'poblacion',
      title: 'Población por año',
      unit: 'personas u otra unidad',
      years: [-4, -3, -2, -1, 0],
      lines: [potential, target2019, served2019, potentialCoverage, coverage2019],
    },
    {
      part: 'fields',
      title: 'Quiénes son',
      fields: [
        sourced(asked.targetUnit, 'ficha 2019, Población objetivo'),
        potentialText,
        sourced(asked.targetText, texts),
        sourced(asked.servedText, 'ficha 2019, Beneficiarios efectivos'),
      ],
    },
  ],
  source,
}
