import { expect, test } from 'vitest'
import { getEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { printedReport } from './printed-report.ts'
import { SAMPLE, subjectOf } from './sample.ts'

const edition = getEdition(2023)
const EVALUATION = { dimensions: {}, overcome: [] }
const textOf = (evaluation?: typeof EVALUATION): string =>
  JSON.stringify(printedReport(edition, examine(edition, subjectOf({ ...SAMPLE, evaluation }))))

test('before the evaluation no sentence of ours says that an indicator improved or worsened', () => {
  expect(textOf()).not.toMatch(/mejoró|empeoró|se mantuvo/)
  expect(textOf(EVALUATION)).toMatch(/El resultado del indicador de propósito mejoró en el 2023/)
})

test('bullets pasted from Word print as bullets', () => {
  const answers = { ...SAMPLE.answers, description: '\uf0b7 Talleres\n\uf0a7 Visitas' }
  const report = printedReport(edition, examine(edition, subjectOf({ ...SAMPLE, answers })))
  expect(JSON.stringify(report)).toContain('• Talleres\\n• Visitas')
})
