import { describe, expect, test } from 'vitest'
import ficha from '../../mocks/fichas/2019-residencias-rdd.json' with { type: 'json' }
import gold from './2019-residencias-rdd.json' with { type: 'json' }
import { compare, type Published } from './compare.ts'
import { examined, reportOfFile } from './examined.ts'

const published = gold as unknown as Published

describe('the ficha published in 2019', () => {
  test('is reproduced cell by cell and sentence by sentence', () => {
    expect(compare(reportOfFile(ficha), published)).toEqual({ passed: 69, failures: [] })
  })

  test('can be sent: nothing blocks and every reason is given', () => {
    expect(examined(ficha).status).toBe('ready')
  })

  test('prints no text that the published one does not carry', () => {
    expect(JSON.stringify(reportOfFile(ficha))).not.toContain('No consta en la ficha publicada.')
  })
})

describe('the comparison of 2019', () => {
  type Change = (answers: typeof ficha.answers) => void
  const failuresAfter = (change: Change): string => {
    const copy = structuredClone(ficha)
    change(copy.answers)
    return compare(reportOfFile(copy), published).failures.join('\n')
  }

  test.each<[string, Change, RegExp]>([
    [
      'a budget of the year after',
      (answers) => {
        answers.initialBudget['2020'] += 1
      },
      /Presupuesto Inicial \/ 2020/,
    ],
    [
      'a person more four years before',
      (answers) => {
        answers.served['2015'] += 1
      },
      /población objetivo \/ 2015/,
    ],
    [
      'another administrative spending',
      (answers) => {
        answers.administrativeSpending['2019'] = 790_000
      },
      /not printed: El gasto administrativo representa un 15,25%/,
    ],
    [
      'a goal that was reported',
      (answers) => {
        answers.indicators[0]!.goal['2019'] = '10'
      },
      /Meta 2019: published 'N\/C', ours '10,00%'/,
    ],
  ])('sees %s', (_, change, failure) => {
    expect(failuresAfter(change)).toMatch(failure)
  })
})
