import { field } from '../../ficha/field.ts'
import { headcount } from '../../ficha/kinds/whole-number.ts'

const source = 'ficha 2023, II. Focalización, Cobertura por año'
const years = [-2, -1, 0]

export const target = field({
  id: 'target',
  label: 'Población objetivo',
  kind: headcount,
  years,
  help: 'Cuántos son los que el programa se propone atender en el año.',
  source,
})

export const served = field({
  id: 'served',
  label: 'Población beneficiada',
  kind: headcount,
  years,
  help: 'Cuántos fueron atendidos efectivamente en el año, cada uno contado una vez.',
  source,
})

export const exits = field({
  id: 'exits',
  label: 'Egresos',
  kind: headcount,
  years: [0],
  help: 'Cuántos terminaron o dejaron el programa en el año.',
  source: 'ficha 2023, Hallazgos, 3. Eficacia: egresos reportados en la población beneficiada',
})
