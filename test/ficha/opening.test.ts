import { describe, expect, test } from 'vitest'
import { getEdition } from '../../src/editions/editions.ts'
import { openedQuestions, openingFile } from '../../src/ficha/opening.ts'

const edition = getEdition(2023)
const FORMER = {
  description: 'Qué hace',
  thirdParties: true,
  targetUnit: 'personas',
  initialBudget: { '2021': 10, '2022': 20, '2023': 30 },
  byRegion: { RM: { spending: 3 } },
  components: [
    { id: 'c1', name: 'Talleres', unit: 'talleres', spending: { '2022': 1, '2023': 2 }, production: { '2023': 4 } },
  ],
  indicators: [{ id: 'i1', name: 'Tasa', unit: 'Porcentual', numerator: 1, denominator: 2, value: { '2022': '45.3' } }],
}

describe('a ficha opens with what the former one gave', () => {
  test('what the programme is and its former years, nothing of the year, whatever year it is', () => {
    expect(openingFile(edition, 2024, FORMER)).toEqual({
      description: 'Qué hace',
      targetUnit: 'personas',
      initialBudget: { '2022': 20, '2023': 30 },
      components: [
        { id: 'c1', name: 'Talleres', unit: 'talleres', spending: { '2022': 1, '2023': 2 }, production: { '2023': 4 } },
      ],
      indicators: [{ id: 'i1', name: 'Tasa', unit: 'Porcentual', value: { '2022': '45.3' } }],
    })
  })

  test('of its own year leaves the year out', () => {
    expect(openingFile(edition, 2023, FORMER)).toMatchObject({
      initialBudget: { '2021': 10, '2022': 20 },
      components: [{ spending: { '2022': 1 } }],
    })
  })

  test('passes over what this edition does not ask', () => {
    expect(openingFile(edition, 2024, { ...FORMER, universal: true, coverageText: 'x' })).toEqual(
      openingFile(edition, 2024, FORMER),
    )
  })

  test('opening with what a ficha opened with changes nothing', () => {
    const once = openingFile(edition, 2024, FORMER)
    expect(openingFile(edition, 2024, once)).toEqual(once)
  })

  test('every edition says what it opens with', () => {
    for (const id of [2019, 2020, 2021, 2023]) {
      const questions = [...openedQuestions(getEdition(id)).keys()]
      expect(questions).toEqual(
        expect.arrayContaining(['description', 'purpose', 'firstYear', 'componentName', 'indicatorName']),
      )
      for (const never of ['indicatorNumerator', 'indicatorDenominator', 'regionSpending', 'observationText'])
        expect(questions).not.toContain(never)
    }
  })
})
