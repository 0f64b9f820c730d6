import { describe, expect, test } from 'vitest'
import { getEdition } from '../../src/editions/editions.ts'
import { readAnswers, readFormerAnswers } from '../../src/ficha/answers-file.ts'

const edition = getEdition(2023)
const read = (answers: Record<string, unknown>) => {
  const result = readFormerAnswers(edition, 2022, answers)
  return result.ok ? Object.fromEntries(result.value.cells) : result.problems
}

describe('a former ficha that an earlier edition asked', () => {
  test.each<[what: string, answers: Record<string, unknown>]>([
    ['a field that is asked no more', { healthAdjustments: true }],
    ['a year that is asked no more', { served: { '2018': 10 } }],
    ['a row that left its catalog', { byRegion: { '99': { spending: 10 } } }],
    ['a column that is asked no more', { bySubtitulo: { '21': { administrative: 10 } } }],
    ['a choice that is offered no more', { indicators: [{ id: 'p1', kind: 'componente' }] }],
  ])('is read without %s', (_, answers) => {
    expect(read(answers)).toEqual({})
    expect(readAnswers(edition, 2022, answers).ok).toBe(false)
  })

  test('keeps what this one asks too', () => {
    expect(read({ healthAdjustments: true, served: { '2022': 230 } })).toEqual({ 'served~2022': 230 })
  })

  test('is refused where a number is none', () => {
    expect(read({ served: { '2022': 'muchas' } })).toMatchObject([{ where: 'answers.served.2022' }])
  })
})
