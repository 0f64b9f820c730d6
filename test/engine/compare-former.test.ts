import { describe, expect, test } from 'vitest'
import inmigrante from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { generateFicha } from '../../mocks/generator.ts'
import { getEdition } from '../../src/editions/editions.ts'
import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import { compareWithFormer } from '../../src/engine/comparing/compare-examinations.ts'
import { examine } from '../../src/engine/examine.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { subjectOf } from '../editions/sample.ts'

const examined = (document: FichaDocument) => examine(getEdition(document.edition), subjectOf(document))

describe('this year against the former ficha', () => {
  const changes = compareWithFormer(examined(FichaDocument.parse(inmigrante)))!

  test('what each says of its own year stands side by side', () => {
    const served = changes.cells.find(({ cell }) => cell === 'served~2023')
    expect(served).toMatchObject({ before: { text: '1.638' }, now: { text: '201' } })
  })

  test('what both say of a still earlier year is not compared', () => {
    expect(changes.cells.map(({ cell }) => cell)).not.toContain('served~2021')
    expect(changes.cells.map(({ cell }) => cell)).not.toContain('served~2022')
  })

  test('figures are those of both years', () => {
    const printed = changes.figures.map(({ label, before, now }) => `${label}: ${before.text} → ${now.text}`)
    expect(printed).toContain('Ejecución sobre el inicial 2023: 63,2% → 38,9%')
  })

  test('of what only its answers are known, nobody says which findings it had', () => {
    expect(changes.findings).toBeUndefined()
    expect(changes.sums).toEqual([])
  })
})

test('a former ficha that was sent here tells its findings too: which are new, which stay, which went', () => {
  const former = examined(generateFicha(3, undefined, 2020))
  const own = subjectOf(generateFicha(3, undefined, 2021))
  const edition = getEdition(2021)
  const low = { 'finalBudget~t': '99.999.999', 'initialBudget~t': '99.999.999' }
  const now = examine(edition, { ...own, answers: typeCase(edition, 2021, own.answers, low) })
  const findings = compareWithFormer(now, former)!.findings!
  const ofRule = (rule: string) => findings.filter(({ finding }) => finding.rule === rule).map(({ is }) => is)
  const had = (rule: string) => former.findings.some((one) => one.rule === rule)
  expect(ofRule('finalExecutionUnder')).toEqual([had('finalExecutionUnder') ? 'stayed' : 'appeared'])
  expect(findings.filter(({ is }) => is !== 'appeared')).toHaveLength(former.findings.length)
})

test('of a programme without a former ficha there is nothing to compare', () => {
  const { former: _, ...programme } = FichaDocument.parse(inmigrante).programme
  const document = { ...FichaDocument.parse(inmigrante), programme }
  expect(compareWithFormer(examined(document))).toBeUndefined()
})
