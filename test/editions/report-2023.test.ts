import { expect, test } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import { reportText } from '../../src/report/text.ts'
import { printedReport } from './printed-report.ts'
import { examineSample } from './sample.ts'

const reportOf = (changes: Record<string, string>) => printedReport(edition2023, examineSample(changes))
test('executors ticked before answering that there are no third parties are not printed', () => {
  expect(reportText(reportOf({ thirdParties: 'sí', executors: 'Municipio' }))).toContain('Ejecutores: Municipio.')
  expect(reportText(reportOf({ thirdParties: 'no', executors: 'Municipio' }))).toContain(
    'Ejecutores: El programa no es ejecutado por terceros.',
  )
})
