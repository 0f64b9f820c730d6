import type { Section } from '../../ficha/section.ts'
import { sourced } from '../fields/sourced.ts'
import * as asked from './attributes.ts'

const source = 'ficha 2019, Contribución a los ODS y Pobreza'

/** ODS and poverty; gender is asked from 2023 on. */
export const attributes2019: Section = {
  id: 'atributos',
  title: 'Otros atributos',
  parts: [
    { part: 'fields', title: 'Contribución a los ODS', fields: [sourced(asked.ods, source)] },
    {
      part: 'fields',
      title: 'Pobreza',
      fields: [asked.povertyCarencias, asked.incomePoverty, asked.incomeChannel].map((one) => sourced(one, source)),
    },
  ],
  source,
}
