import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { examine } from '../../src/engine/examine.ts'
import { explainFinding } from '../../src/engine/explaining/explain-finding.ts'
import type { Subject } from '../../src/engine/subject.ts'
import type { Justification } from '../../src/ficha/period.ts'
import { examineSample, sampleOf, subjectOf } from './sample.ts'

const noted = (purpose: string, edition = EDITIONS.at(-1)!) => {
  const { findings, status } = examineSample({ purpose }, edition, sampleOf(edition))
  return { status, found: findings.filter(({ rule }) => rule === 'unprinted') }
}

describe.each(EDITIONS)('in edition $id what the PDF cannot print', (edition) => {
  test('is told, with its answer and its sign, and keeps nobody from sending', () => {
    const { status, found } = noted('Apoyar a familias 🧑‍🌾 del campo.', edition)
    expect(found.map(({ severity, cells }) => [severity, cells])).toEqual([['note', ['purpose']]])
    expect(found[0]!.message).toMatch(
      /^[^:]+: «🧑‍🌾» no se puede imprimir en el PDF: saldrá un recuadro vacío\. Escríbalo con letras o quítelo\.$/,
    )
    expect(found[0]!.justification).toBeNull()
    expect(status).toBe('ready')
  })
  test('is not told of letters that it has', () => {
    expect(noted('Comunidades del Ad Mapu ḻ ṉ ṯ ☑ → y Rapa Nui ŋ.', edition).found).toEqual([])
  })
})

test.each([
  ['漢字', '«漢» y «字» no se pueden imprimir en el PDF: saldrán recuadros vacíos. Escríbalos con letras o quítelos.'],
  ['一二三四五六七', '«一», «二», «三», «四», «五» y 2 más no se pueden imprimir en el PDF'],
])('of several signs (%s) it says which', (purpose, said) => {
  expect(noted(purpose).found[0]!.message).toContain(said)
})

describe.each(EDITIONS)('in edition $id of a justification', (edition) => {
  const subject = subjectOf(sampleOf(edition), edition)
  const asking = edition.rules.find(({ id, severity }) => severity === 'ask' && examineCase(id).found)!
  function examineCase(id: string, justifications: Subject['justifications'] = []) {
    const { breaks } = edition.rules.find((one) => one.id === id)!.cases
    const answers = typeCase(edition, subject.period.year, subject.answers, breaks)
    const ficha = examine(edition, { ...subject, answers, justifications })
    return { ficha, found: ficha.findings.find(({ rule }) => rule === id) }
  }
  const explained = (text: string, more: Partial<Justification> = {}) => {
    const { rule, cells, values } = examineCase(asking.id).found!
    return examineCase(asking.id, [{ rule, cells: [...cells], values, head: '', text, ...more }]).ficha
  }
  const noted = ({ findings }: Examination) => findings.filter(({ rule }) => rule === 'unprinted')

  test('that will print it is told, beside what it explains', () => {
    const ficha = explained('Por el frío 🥶🏽 y la nieve 雪.')
    const [told, ...more] = noted(ficha)
    expect(more).toEqual([])
    expect(told).toMatchObject({ severity: 'note', cells: examineCase(asking.id).found!.cells, justification: null })
    expect(told!.message).toContain(`Justificación de «${asking.title}»: `)
    expect(told!.message).toContain('«雪»')
    expect(told).not.toHaveProperty('prints.sentence')
    expect(explainFinding(ficha, told!.id)).toMatchObject({ address: told!.id, printed: told!.summary })
  })

  test('that is plain, or lapsed and so prints nothing, there is nothing to tell', () => {
    expect(noted(explained('Por el frío y la nieve.'))).toEqual([])
    expect(noted(explained('雪', { values: 'de otros valores' }))).toEqual([])
  })
})
