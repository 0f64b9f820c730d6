import { describe, expect, test } from 'vitest'
import { generateFicha, generateFichas, largest } from '../../mocks/generator.ts'
import { justificationsFor } from '../../mocks/justify.ts'
import { EXAMPLE_PERIODS } from '../../mocks/periods.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { examined as examinedFile } from '../published/examined.ts'

/** Through text, as a file would come. */
const examined = (document: FichaDocument) => examinedFile(JSON.parse(JSON.stringify(document)))

const EXAMPLES = [...generateFichas(), largest()]
type Row = { id: string; name: string; spending: Record<string, unknown>; production: Record<string, unknown> }
const rows = (document: FichaDocument, table: string) => document.answers[table] as Row[]
const some = (has: (document: FichaDocument) => boolean) => EXAMPLES.some(has)

describe.each(EXAMPLE_PERIODS)('the examples of $period.year, edition $edition', ({ edition, period: { year } }) => {
  const examples = [...generateFichas(40, year), largest(year)]

  test('run its edition and add up: nothing blocks', () => {
    for (const one of examples) {
      expect(one.edition).toBe(edition)
      expect(examined(one).findings.filter(({ severity }) => severity === 'block')).toEqual([])
    }
  })

  test('can be sent once their reasons are given', () => {
    for (const one of examples)
      expect(examined({ ...one, justifications: justificationsFor(one) }).status, one.programme.name).toBe('ready')
  })
})

describe('the examples', () => {
  test('are at least 12 programmes of 3 services and 2 ministries', () => {
    expect(new Set(EXAMPLES.map((one) => one.programme.id)).size).toBeGreaterThanOrEqual(12)
    expect(new Set(EXAMPLES.map((one) => one.programme.service)).size).toBe(3)
    expect(new Set(EXAMPLES.map((one) => one.programme.ministry)).size).toBe(2)
  })

  test('have ids that stand in an address as they are', () => {
    for (const { programme } of EXAMPLES) expect(programme.id).toMatch(/^[a-z0-9-]{1,60}$/)
  })

  const answers = (one: FichaDocument, id: string, year: string) => (one.answers[id] as Record<string, unknown>)[year]
  test.each<[string, (one: FichaDocument) => boolean]>([
    ['no execution in t-1', (one) => answers(one, 'lawExecuted', '2022') === '-'],
    ['years that do not apply', (one) => answers(one, 'initialBudget', '2021') === 'N/A'],
    ['zero production with spending', (one) => rows(one, 'components').some((row) => row.production['2023'] === 0)],
    ['no indicators', (one) => rows(one, 'indicators').length === 0],
    ['20 components', (one) => rows(one, 'components').length === 20],
    ['30 indicators', (one) => rows(one, 'indicators').length === 30],
    ['17 regions', (one) => Object.keys(one.answers['byRegion'] as object).length === 17],
    ['13 subtítulos', (one) => Object.keys(one.answers['bySubtitulo'] as object).length === 13],
    ['one subtítulo', (one) => Object.keys(one.answers['bySubtitulo'] as object).length === 1],
    ['names of 200', (one) => one.programme.name.length === 200 && rows(one, 'components')[0]?.name.length === 200],
    ['texts of 5.000', (one) => (one.answers['description'] as string).length === 5_000],
    ['a programme that is not social', (one) => !one.programme.social],
    ['rows of dashes', (one) => rows(one, 'components').some((row) => row.spending['2023'] === '-')],
    ['no former ficha', (one) => one.programme.former === undefined],
    ['a former ficha with its subtítulos', (one) => one.programme.former?.answers['bySubtitulo'] !== undefined],
  ])('among them: %s', (_, has) => expect(some(has)).toBe(true))

  test('the same seed gives the same ficha, another seed another', () => {
    expect(generateFicha(7)).toEqual(generateFicha(7))
    expect(generateFicha(7)).not.toEqual(generateFicha(8))
  })

  test('the largest is as large as told', () => {
    const { answers: all } = largest()
    expect([rows(largest(), 'components').length, rows(largest(), 'indicators').length]).toEqual([20, 30])
    expect([Object.keys(all['byRegion'] as object).length, Object.keys(all['bySubtitulo'] as object).length]).toEqual([
      17, 13,
    ])
  })

  test('hundreds of seeds of any shape add up', () => {
    for (let seed = 1_000; seed < 1_300; seed++) {
      const blocking = examined(generateFicha(seed)).findings.filter(({ severity }) => severity === 'block')
      expect(blocking, `seed ${seed}`).toEqual([])
    }
  })
})
