import { table } from '../../ficha/field.ts'
import { choice } from '../../ficha/kinds/choice.ts'
import type { Section } from '../../ficha/section.ts'
import { variant } from '../../ficha/variant.ts'
import { OBSERVATION_HEADS_2019 } from '../catalogs/choices.ts'
import { sourcedColumns } from '../fields/sourced.ts'
import { observations } from './observations.ts'

const source = 'ficha 2019, Observaciones de la institución'
const { head, text } = sourcedColumns(observations.columns, source)

export const observationTable2019 = table({
  ...observations,
  columns: { head: variant(head, { kind: choice(OBSERVATION_HEADS_2019) }), text },
  source,
})

export const observations2019: Section = {
  id: 'observaciones',
  title: 'Observaciones',
  parts: [
    {
      part: 'table',
      table: observationTable2019,
      title: 'Observaciones de la institución',
      columns: [observationTable2019.columns.head, observationTable2019.columns.text],
      totals: [],
      cards: true,
    },
  ],
  source,
}

/** Justifications print under the heads of the observations; 2019 has none for indicators. */
export const justificationHeads2019 = {
  all: OBSERVATION_HEADS_2019.map((one) => one.value),
  bySection: {
    antecedentes: 'Antecedentes',
    poblacion: 'Objetivo y Población',
    presupuesto: 'Presupuesto',
    componentes: 'Presupuesto',
    indicadores: 'Objetivo y Población',
  },
}
