import { describe, expect, test } from 'vitest'
import ficha from '../../mocks/fichas/2021-gestion-territorial.json' with { type: 'json' }
import gold from './2021-gestion-territorial.json' with { type: 'json' }
import { compare, type Published } from './compare.ts'
import { examined, reportOfFile } from './examined.ts'

const published = gold as unknown as Published

describe('the ficha published in 2021', () => {
  test('is reproduced cell by cell and sentence by sentence', () => {
    expect(compare(reportOfFile(ficha), published)).toEqual({ passed: 57, failures: [] })
  })

  test('can be sent: nothing blocks and every reason is given', () => {
    expect(examined(ficha).status).toBe('ready')
  })

  test('prints a reason once, under the head and motive of its observation', () => {
    const { sections } = reportOfFile(ficha)
    const observations = sections.find((one) => one.id === 'observaciones')!.blocks
    expect(observations.map((one) => ('title' in one ? one.title : ''))).toEqual([
      'ESTRATEGIA',
      'No reporta o no aplica reportar producción de componentes',
      'Modificación o ajuste de uno(s) de lo(s) componentes',
      'INDICADORES',
      'Variación significativa de los valores reportados para indicadores complementarios',
      'Otro(s)',
      'PRESUPUESTO',
      'Presupuesto inicial / final',
      'Gastos producción (componentes)',
      'Otro(s)',
    ])
  })
})

describe('the comparison of 2021', () => {
  type Ficha = typeof ficha
  const failuresAfter = (change: (file: Ficha) => void): string => {
    const copy = structuredClone(ficha)
    change(copy)
    return compare(reportOfFile(copy), published).failures.join('\n')
  }

  test.each<[string, (file: Ficha) => void, RegExp]>([
    [
      'another factor',
      ({ period }) => {
        period.factors['2021'] = '1.0655'
      },
      /21 \(Gastos en personal\) \/ Total ejecutado: published '574\.404', ours '574\.458'/,
    ],
    [
      'a component that was produced',
      ({ answers }) => {
        answers.components[1]!.production['2021'] = 1
      },
      /Gasto unitario 2021: published '0', ours '266\.350,0'/,
    ],
    [
      'a person less',
      ({ answers }) => {
        answers.served['2021'] = 298
      },
      /Gasto por beneficiario \/ 2021: published '8\.724,6', ours '8\.753,8'/,
    ],
    [
      'a budget that was not exceeded',
      ({ answers }) => {
        answers.initialBudget['2021'] = 2_448_510
      },
      /not printed: El programa presentó una sobreejecución/,
    ],
    [
      'an administration that is not well estimated',
      ({ evaluation }) => {
        evaluation.administrationWellEstimated = false
      },
      /not printed: El gasto administrativo del programa se encuentra correctamente estimado/,
    ],
  ])('sees %s', (_, change, failure) => {
    expect(failuresAfter(change)).toMatch(failure)
  })
})
