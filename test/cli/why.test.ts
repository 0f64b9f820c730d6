import { expect, test } from 'vitest'
import { checkAnswer } from '../../src/cli/check.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import { reportWithWhy } from '../../src/showing/report-page/report-why.ts'
import { examineSample, SAMPLE, subjectOf } from '../editions/sample.ts'

const plain = <V>(value: V): V => JSON.parse(JSON.stringify(value))

test('cuadra check says why of every figure and finding, and who typed where the file does', () => {
  const typed = { 'served~2023': { who: 'Ana Soto', at: '2024-03-11T17:29:00Z' } }
  const answer = plain(checkAnswer(examine(edition2023, { ...subjectOf(SAMPLE), typed })))
  for (const [address, figure] of Object.entries(answer.figures)) expect(figure.why.source, address).toBeTruthy()
  expect(answer.figures['coverage~2023']).toMatchObject({
    printed: '83,3%',
    why: {
      formula: 'Población beneficiada 2023 (500) ÷ Población objetivo 2023 (600) × 100 = 83,3%',
      inputs: [{ cells: ['served~2023'], typed: typed['served~2023'] }, { cells: ['target~2023'] }],
    },
  })
  const broken = plain(checkAnswer(examineSample({ 'initialBudget~t': '120.000', purpose: '' })))
  expect(broken.findings.map((one) => [one.rule, one.why.formula])).toEqual([
    ['initialExecutionUnder', 'Ejecución sobre el inicial 2023 (83,3%) < Mínimo de ejecución inicial (85%)'],
    ['demanded', 'Propósito (en blanco)'],
  ])
})

test('the JSON of a report says why of the figures that it prints, and of no others', async () => {
  const { why, sections, factors } = plain(await reportWithWhy(examineSample()))
  expect(sections.length).toBeGreaterThan(0)
  expect(factors).toEqual(SAMPLE.period.factors)
  expect(why['unitCost~c1~2023']?.formula).toBe(
    'Componente 1 · gasto ejecutado 2023 (60.000) ÷ Componente 1 · producción 2023 (300) = 200,0 M$',
  )
  expect(Object.keys(why)).toEqual(expect.arrayContaining(['coverage~2023', 'totalExecuted~2021']))
  expect(why).not.toHaveProperty('spendingPerPersonLimit')
})

test('a figure is explained alike by check and by the report', async () => {
  const ficha = examineSample()
  const { why } = await reportWithWhy(ficha)
  const { figures } = checkAnswer(ficha)
  for (const [address, explanation] of Object.entries(why)) expect(figures[address]?.why).toEqual(explanation)
})
