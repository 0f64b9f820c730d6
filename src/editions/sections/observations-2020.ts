import type { JustificationHeads } from '../../ficha/edition.ts'
import { column, type Table, table } from '../../ficha/field.ts'
import { choice } from '../../ficha/kinds/choice.ts'
import type { Section } from '../../ficha/section.ts'
import { OBSERVATION_MOTIVES } from '../catalogs/choices.ts'
import { sourcedColumns } from '../fields/sourced.ts'
import { justificationHeads2023, observations } from './observations.ts'

const source2020 = 'ficha 2020, V. Observaciones institución'
const source2021 = 'ficha 2021, VI. Observaciones de la institución'

export const observations2020 = table({
  ...observations,
  columns: sourcedColumns(observations.columns, source2020),
  source: source2020,
})

const { head, text } = sourcedColumns(observations.columns, source2021)

/** 2021 asks a motive too. */
export const observations2021 = table({
  ...observations,
  columns: {
    head,
    motive: column({
      id: 'observationMotive',
      label: 'Motivo',
      kind: choice(OBSERVATION_MOTIVES),
      help: 'De qué trata, entre los motivos del año.',
      source: source2021,
    }),
    text,
  },
  source: source2021,
})

const screen = (table: Table): Section => ({
  id: 'observaciones',
  title: 'Observaciones',
  parts: [
    {
      part: 'table',
      table,
      title: 'Observaciones de la institución',
      columns: Object.values(table.columns),
      totals: [],
      cards: true,
    },
  ],
  source: table.source,
})

export const observationScreen2020 = screen(observations2020)
export const observationScreen2021 = screen(observations2021)

/** Justifications print under the heads of the observations, the same in 2020 as in 2023. */
export const justificationHeads2020: JustificationHeads = justificationHeads2023

export const justificationHeads2021: JustificationHeads = {
  ...justificationHeads2023,
  motives: OBSERVATION_MOTIVES.map((one) => one.value),
}
