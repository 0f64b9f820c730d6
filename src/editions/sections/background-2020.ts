import type { Section } from '../../ficha/section.ts'
import { variant } from '../../ficha/variant.ts'
import { sourced } from '../fields/sourced.ts'
import * as asked from './background.ts'
import { regions } from './regions.ts'

const source = 'fichas 2020 y 2021, I. Antecedentes del programa'

const description = sourced(asked.description, source)
const purpose = sourced(asked.purpose, source)
const firstYear = sourced(asked.firstYear, source)
const lastYear = sourced(asked.lastYear, source)
const thirdParties = sourced(asked.thirdParties, source)
const executors = sourced(asked.executors, 'ficha 2020, Y se ejecuta por terceros')
const otherEvaluations = variant(asked.otherEvaluations, {
  help: 'Si el programa tuvo evaluaciones externas además de las ex ante y ex post.',
  source,
})

/** In 2021 the regions are those of the people served. */
const regions2021 = variant(regions, {
  label: 'Regiones donde están los beneficiarios',
  help: 'Marque todas las regiones en las que estaban las personas atendidas en el año.',
  source: 'ficha 2021, Los beneficiarios efectivos se encuentran en las regiones de',
})

const about: Section['parts'] = [
  { part: 'fields', fields: [description, purpose] },
  { part: 'fields', title: 'Vigencia', fields: [firstYear, lastYear] },
]
const evaluations: Section['parts'] = [{ part: 'fields', title: 'Evaluaciones', fields: [otherEvaluations] }]

export const background2020: Section = {
  id: 'antecedentes',
  title: 'Antecedentes',
  parts: [...about, { part: 'fields', title: 'Ejecución', fields: [regions, thirdParties, executors] }, ...evaluations],
  source,
}

/** 2021 says that others run it, and not who. */
export const background2021: Section = {
  id: 'antecedentes',
  title: 'Antecedentes',
  parts: [...about, { part: 'fields', title: 'Ejecución', fields: [regions2021, thirdParties] }, ...evaluations],
  source,
}
