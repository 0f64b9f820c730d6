import { column, table } from '../../ficha/field.ts'
import { choice } from '../../ficha/kinds/choice.ts'
import { longText } from '../../ficha/kinds/text.ts'
import type { Section } from '../../ficha/section.ts'
import { OBSERVATION_HEADS } from '../catalogs/choices.ts'

const source = 'ficha 2023, VI. Observaciones de la institución'

export const observations = table({
  id: 'observations',
  label: 'Observaciones de la institución',
  rowLabel: 'observación',
  feminine: true,
  maxRows: 60,
  demanded: 'no',
  help: 'Lo que la institución quiere que se lea junto a las cifras; se imprime tal cual.',
  columns: {
    head: column({
      id: 'observationHead',
      label: 'Tema',
      kind: choice(OBSERVATION_HEADS),
      help: 'Bajo qué título se imprime.',
      source,
    }),
    text: column({
      id: 'observationText',
      label: 'Observación',
      kind: longText,
      help: 'El texto que se publicará.',
      source,
    }),
  },
  source,
})

export const observations2023: Section = {
  id: 'observaciones',
  title: 'Observaciones',
  parts: [
    {
      part: 'table',
      table: observations,
      title: 'Observaciones de la institución',
      columns: [observations.columns.head, observations.columns.text],
      totals: [],
      cards: true,
    },
  ],
  source,
}

/** Justifications print under the heads of the observations. */
export const justificationHeads2023 = {
  all: OBSERVATION_HEADS.map((one) => one.value),
  bySection: {
    poblacion: 'Población',
    presupuesto: 'Presupuesto',
    componentes: 'Presupuesto',
    indicadores: 'Indicadores',
  },
}
