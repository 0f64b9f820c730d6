import { expect, test } from 'vitest'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import { SAMPLE, subjectOf, typeInto } from './sample.ts'

test('a former value of an indicator is told with the decimals in which it differs', () => {
  const former = { year: 2022, answers: { indicators: [{ id: 'p1', value: { '2021': '45.3' } }] } }
  const subject = subjectOf({ ...SAMPLE, programme: { ...SAMPLE.programme, former } })
  const answers = typeInto(subject.answers, { 'indicatorFormerValue~p1~t-2': '45,38' })
  const [finding] = examine(edition2023, { ...subject, answers }).findings.filter((one) => one.rule === 'formerChanged')
  expect(finding?.message).toContain('escribió 45,38 y entonces se publicó 45,3 (diferencia de 0,08)')
  expect(finding?.summary).toBe('45,38 contra 45,3 publicado')
})
