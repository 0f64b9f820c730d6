import { describe, expect, test } from 'vitest'
import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { generateFicha, generateFichas, largest } from '../../mocks/generator.ts'
import { fichaSchema } from '../../src/cli/schema.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { findEdition } from '../../src/editions/editions.ts'
import { readSubject } from '../../src/engine/subject.ts'
import { checkDocument } from '../../src/ficha/document.ts'
import { SAMPLE } from '../editions/sample.ts'
import { accepts } from './json-schema.ts'

const schema = JSON.parse(JSON.stringify(fichaSchema(edition2023)))
const asFile = (document: unknown) => JSON.parse(JSON.stringify(document))

/** Whether the command line itself would read it. */
function isRead(file: unknown): boolean {
  const checked = checkDocument(file)
  const edition = checked.ok && findEdition(checked.value.edition)
  return checked.ok && edition ? readSubject(edition, checked.value).ok : false
}

describe('the schema of 2023', () => {
  test('accepts the published ficha and every example', () => {
    for (const one of [published, SAMPLE, largest(), ...generateFichas()])
      expect(accepts(schema, asFile(one))).toBe(true)
    for (let seed = 1; seed <= 40; seed++)
      expect(accepts(schema, asFile(generateFicha(seed))), `seed ${seed}`).toBe(true)
  })

  const answers = SAMPLE.answers
  const withAnswers = (changed: object) => asFile({ ...SAMPLE, answers: { ...answers, ...changed } })
  test.each<[string, unknown]>([
    ['another format', asFile({ ...SAMPLE, format: 'cuadra-ficha/2' })],
    ['another edition', asFile({ ...SAMPLE, edition: 2020 })],
    ['no period', asFile({ ...SAMPLE, period: undefined })],
    ['a factor as a number', asFile({ ...SAMPLE, period: { ...SAMPLE.period, factors: { '2023': 1.035 } } })],
    ['a field that is not asked', withAnswers({ fieldOfAnotherYear: 5 })],
    ['an amount as text', withAnswers({ lawExecuted: { '2023': '100000' } })],
    ['an amount with decimals', withAnswers({ lawExecuted: { '2023': 1.5 } })],
    ['a negative amount', withAnswers({ lawExecuted: { '2023': -1 } })],
    ['null for a blank', withAnswers({ lawExecuted: { '2023': null } })],
    ['a marker that is none', withAnswers({ lawExecuted: { '2023': 's/i' } })],
    ['a text that is blank', withAnswers({ purpose: ' ' })],
    ['a text that is too long', withAnswers({ purpose: 'x'.repeat(20_001) })],
    ['an empty list', withAnswers({ ods: [] })],
    ['a choice of another catalog', withAnswers({ ods: ['18'] })],
    ['a subtítulo that is none', withAnswers({ bySubtitulo: { '20': { executed: 1 } } })],
    ['people of Nivel central', withAnswers({ byRegion: { central: { spending: 1, served: 1 } } })],
    ['a column that is not asked', withAnswers({ components: [{ id: 'c1', name: 'Uno', cost: 1 }] })],
  ])('refuses %s, as the command line does', (_, file) => {
    expect(accepts(schema, file)).toBe(false)
    expect(isRead(file)).toBe(false)
  })

  test.each<[string, unknown]>([
    ['what could not be read, as it was typed', withAnswers({ lawExecuted: { '2023': { typed: '12a' } } })],
    ['a blank ficha', asFile({ ...SAMPLE, answers: {} })],
    ['any marker', withAnswers({ served: { '2021': 'S/I', '2022': 'N/A', '2023': '-' } })],
  ])('accepts %s, as the command line does', (_, file) => {
    expect(accepts(schema, file)).toBe(true)
    expect(isRead(file)).toBe(true)
  })

  test('describes every answer that is asked', () => {
    const described = schema.properties.answers.properties
    for (const key of Object.keys(published.answers)) expect(Object.keys(described)).toContain(key)
  })
})
