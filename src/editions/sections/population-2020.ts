import type { Section } from '../../ficha/section.ts'
import { variant } from '../../ficha/variant.ts'
import { served, target } from '../fields/population-counts.ts'
import { sourced } from '../fields/sourced.ts'
import { coverage2020, coverage2021 } from '../figures/population-2020.ts'
import * as asked from './population.ts'

const source = 'fichas 2020 y 2021, III. Desempeño del programa, Población'
const targetText = sourced(asked.targetText, source)
const servedText = sourced(asked.servedText, 'ficha 2023, II. Focalización, Población beneficiada')
const servedCounts = sourced(served, 'fichas 2020 y 2021, Gasto por beneficiario: número beneficiarios efectivos año t')

const whoTheyAre: Section['parts'][number] = {
  part: 'fields',
  title: 'Quiénes son',
  fields: [asked.targetUnit, targetText, servedText],
}

/** The definitions of populations changed in 2020: the target of former years isn't asked (ficha 2020, nota técnica 3). */
const target2020 = variant(target, { years: [0], source: 'ficha 2020, Cobertura por año; nota técnica 3' })

export const population2020: Section = {
  id: 'poblacion',
  title: 'Población',
  parts: [
    {
      part: 'years',
      id: 'poblacion',
      title: 'Población por año',
      unit: 'personas u otra unidad',
      years: [-2, -1, 0],
      lines: [target2020, servedCounts, coverage2020],
    },
    whoTheyAre,
  ],
  source,
}

export const population2021: Section = {
  id: 'poblacion',
  title: 'Población',
  parts: [
    {
      part: 'years',
      id: 'poblacion',
      title: 'Población por año',
      unit: 'personas u otra unidad',
      years: [-2, -1, 0],
      lines: [sourced(target, 'ficha 2021, Cobertura por año'), servedCounts, coverage2021],
    },
    whoTheyAre,
    { part: 'fields', title: 'Focalización', fields: [asked.targetingCriteria, asked.priorityCriteria] },
  ],
  source,
}
