import { describe, expect, test } from 'vitest'
import ficha from '../../mocks/fichas/2020-gestion-territorial.json' with { type: 'json' }
import gold from './2020-gestion-territorial.json' with { type: 'json' }
import { compare, type Published } from './compare.ts'
import { examined, reportOfFile } from './examined.ts'

const published = gold as unknown as Published

describe('the ficha published in 2020', () => {
  test('is reproduced cell by cell and sentence by sentence', () => {
    expect(compare(reportOfFile(ficha), published)).toEqual({ passed: 71, failures: [] })
  })

  test('can be sent: nothing blocks and every reason is given', () => {
    expect(examined(ficha).status).toBe('ready')
  })

  test('prints no text that the published one does not carry', () => {
    expect(JSON.stringify(reportOfFile(ficha))).not.toContain('No consta en la ficha publicada.')
  })

  test('prints the mean of the two years before, where the published one repeats the last', () => {
    expect(JSON.stringify(reportOfFile(ficha))).toContain('(Promedio programa años anteriores: 22937,38)')
  })
})

describe('the comparison of 2020', () => {
  type Change = (answers: typeof ficha.answers) => void
  const failuresAfter = (change: Change): string => {
    const copy = structuredClone(ficha)
    change(copy.answers)
    return compare(reportOfFile(copy), published).failures.join('\n')
  }

  test.each<[string, Change, RegExp]>([
    [
      'a thousand pesos less of an administrative part',
      (answers) => {
        answers.bySubtitulo['24'].administrative -= 1
      },
      /Gastos administrativos: published '81\.086', ours '81\.085'[\s\S]*published '283\.131', ours '283\.130'/,
    ],
    [
      'a municipality less',
      (answers) => {
        answers.served['2020'] = 229
      },
      /Cobertura \/ 2020: published '100,0%', ours '99,6%'/,
    ],
    [
      'spending per person in range',
      (answers) => {
        answers.served['2020'] = 90
      },
      /not printed: El gasto por beneficiario 2020 presentó una variación fuera de rango[\s\S]*though it was not/,
    ],
    [
      'another value of an indicator',
      (answers) => {
        answers.indicators[2]!.numerator = 69
      },
      /diagnóstico \/ Efectivo 2020: published '68,0%', ours '69,0%'/,
    ],
  ])('sees %s', (_, change, failure) => {
    expect(failuresAfter(change)).toMatch(failure)
  })
})
