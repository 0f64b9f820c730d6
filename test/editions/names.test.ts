import { expect, test } from 'vitest'
import { examineSample } from './sample.ts'

test.each([
  ['Asesoría', ' ASESORIA', true],
  ['Becas < 18 años', 'Becas > 18 años', false],
  ['Taller A', 'Taller A+', false],
  ['…', '—', false],
])('«%s» and «%s»: the same name? %s', (one, other, repeated) => {
  const { findings } = examineSample({ 'componentName~c1': one, 'componentName~c2': other })
  expect(findings.some(({ rule }) => rule === 'repeatedName')).toBe(repeated)
})
