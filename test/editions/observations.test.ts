import { expect, test } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import { observationsOf, underHeads } from '../../src/editions/report/observations.ts'
import { observations, observations2023 } from '../../src/editions/sections/observations.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import { column, table } from '../../src/ficha/field.ts'
import { shortText } from '../../src/ficha/kinds/text.ts'
import type { Justification } from '../../src/ficha/period.ts'
import { SAMPLE, subjectOf, typeInto } from './sample.ts'

const { head, text } = observations.columns
const motive = column({
  id: 'observationMotive',
  label: 'Motivo',
  kind: shortText,
  help: 'Por qué se escribe.',
  source: 'invented for this test',
})
/** The same table, in an edition that asks for a motive. */
const withMotive = table({ ...observations, columns: { head, motive, text } })
const part = { part: 'table', table: withMotive, title: 'Observaciones', columns: [head, motive, text], totals: [] }
const section = { ...observations2023, parts: [part as (typeof observations2023.parts)[number]] }
const edition: Edition = {
  ...edition2023,
  sections: edition2023.sections.map((one) => (one.id === section.id ? section : one)),
}

const sample = subjectOf(SAMPLE)
const written = {
  'observationHead~o1': 'Estrategia',
  'observationMotive~o1': 'Otro(s)',
  'observationText~o1': 'Se atendió por teléfono.',
  'observationHead~o2': 'Presupuesto',
  'observationText~o2': 'Hubo rebaja.',
}
const rows = new Map([...sample.answers.rows, ['observations', ['o1', 'o2']]])

/** A ficha with two observations, under budget, and the reason for it. */
function fichaWith(reason: Partial<Justification>) {
  const { cells } = typeInto(sample.answers, { 'initialBudget~t': '120.000' })
  const answers = { rows, cells: new Map([...cells, ...Object.entries(written)]) }
  const found = examine(edition, { ...sample, answers }).findings.find((one) => one.rule === 'initialExecutionUnder')!
  const { rule, values } = found
  const own = { rule, values, cells: [...found.cells], head: 'Presupuesto', text: 'Licitación desierta.', ...reason }
  return examine(edition, { ...sample, answers, justifications: [own] })
}

test('what the institution wrote comes first, then the reason for a finding, each with its head and motive', () => {
  const ficha = fichaWith({ motive: 'Presupuesto inicial / final' })
  expect(observationsOf(ficha, withMotive)).toEqual([
    { head: 'Estrategia', motive: 'Otro(s)', text: 'Se atendió por teléfono.' },
    { head: 'Presupuesto', text: 'Hubo rebaja.' },
    { head: 'Presupuesto', motive: 'Presupuesto inicial / final', text: 'Licitación desierta.' },
  ])
})

test('an edition without motives prints none', () => {
  expect(observationsOf(fichaWith({}))[0]).toEqual({ head: 'Estrategia', text: 'Se atendió por teléfono.' })
})

test('a reason in the same words as an observation prints once', () => {
  expect(observationsOf(fichaWith({ text: 'Hubo rebaja.' }))).toHaveLength(2)
})

test('a reason that lapsed is not printed', () => {
  expect(observationsOf(fichaWith({ values: 'de otros valores' }))).toHaveLength(2)
})

test('texts of one head stand together, at the place of the first', () => {
  const grouped = underHeads(observationsOf(fichaWith({ head: 'Estrategia' })))
  expect(grouped.map(({ head, texts }) => [head, texts.length])).toEqual([
    ['Estrategia', 2],
    ['Presupuesto', 1],
  ])
})
