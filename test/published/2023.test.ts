import { describe, expect, test } from 'vitest'
import ficha from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { edition2023 } from '../../src/editions/2023.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { printedReport } from '../editions/printed-report.ts'
import gold from './2023-inmigrante-y-refugio.json' with { type: 'json' }
import { compare, type Published } from './compare.ts'
import { examined } from './examined.ts'

const published = gold as unknown as Published

const report = (document: unknown): ReportDocument => printedReport(edition2023, examined(document))

describe('the ficha published in 2023', () => {
  test('is reproduced cell by cell and sentence by sentence', () => {
    expect(compare(report(ficha), published)).toEqual({ passed: 104, failures: [] })
  })

  test('can be sent: nothing blocks and every reason is given', () => {
    expect(examined(ficha).status).toBe('ready')
  })
})

describe('the comparison itself', () => {
  type Change = (answers: typeof ficha.answers) => void
  const changed = (change: Change) => {
    const copy = structuredClone(ficha)
    change(copy.answers)
    return compare(report(copy), published).failures
  }

  test.each<[string, Change, RegExp]>([
    [
      'an amount off by a thousand pesos',
      (answers) => {
        answers.initialBudget['2023'] += 1
      },
      /Presupuesto Inicial \/ 2023/,
    ],
    [
      'one unit produced more',
      (answers) => {
        answers.components[0]!.production['2022'] += 1
      },
      /Gasto unitario 2022/,
    ],
    [
      'a person moved to another region',
      (answers) => {
        answers.byRegion['07'].served += 1
      },
      /Maule/,
    ],
    [
      'a dash that became a zero',
      (answers) => {
        Object.assign(answers.regionalGovernments, { '2021': 0 })
      },
      /Gobiernos Regionales \/ 2021/,
    ],
    [
      'a budget that was executed',
      (answers) => {
        answers.initialBudget['2023'] = 190_000
      },
      /not printed: El programa presenta una subejecución presupuestaria \(inferior al 85%\)/,
    ],
    [
      'a budget that was exceeded',
      (answers) => {
        answers.finalBudget['2023'] = 100_000
      },
      /though it was not/,
    ],
  ])('sees %s', (_, change, failure) => {
    expect(changed(change).join('\n')).toMatch(failure)
  })

  test('sees an empty report', () => {
    expect(compare({ edition: 2023, year: 2023, title: '', heading: [], sections: [] }, published)).toMatchObject({
      passed: 1,
    })
  })
})
