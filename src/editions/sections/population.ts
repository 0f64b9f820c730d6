import { field } from '../../ficha/field.ts'
import { longText, shortText } from '../../ficha/kinds/text.ts'
import type { Section } from '../../ficha/section.ts'
import { exits, served, target } from '../fields/population-counts.ts'
import { coverage } from '../figures/population.ts'

const source = 'ficha 2023, II. Focalización, Poblaciones'

export const targetText = field({
  id: 'targetText',
  label: 'Población objetivo',
  kind: longText,
  help: 'A quiénes se propone atender el programa y con qué condiciones.',
  source,
})

export const targetUnit = field({
  id: 'targetUnit',
  label: 'Unidad de la población',
  kind: shortText,
  help: 'Qué se cuenta: personas, familias, organizaciones.',
  carried: 'yes',
  source: 'ficha 2023, II. Focalización, Población objetivo',
})

export const servedText = field({
  id: 'servedText',
  label: 'Población beneficiada',
  kind: longText,
  help: 'A quiénes atendió en el año y cómo los eligió.',
  source,
})

export const targetingCriteria = field({
  id: 'targetingCriteria',
  label: 'Criterios de focalización usados en el año',
  kind: longText,
  help: 'Qué condiciones había que cumplir para ser atendido.',
  source: 'ficha 2023, II. Focalización, Población beneficiada',
})

export const priorityCriteria = field({
  id: 'priorityCriteria',
  label: 'Criterios de priorización usados en el año',
  kind: longText,
  help: 'A quién se atendió primero cuando no alcanzó para todos.',
  source: 'ficha 2023, II. Focalización, Población beneficiada',
})

export const population2023: Section = {
  id: 'poblacion',
  title: 'Población',
  parts: [
    {
      part: 'years',
      id: 'poblacion',
      title: 'Población por año',
      unit: 'personas u otra unidad',
      years: [-2, -1, 0],
      lines: [target, served, exits, coverage],
    },
    { part: 'fields', title: 'Quiénes son', fields: [targetUnit, targetText, servedText] },
    { part: 'fields', title: 'Focalización', fields: [targetingCriteria, priorityCriteria] },
  ],
  source,
}
