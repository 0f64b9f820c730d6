import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ficha2019 from '../../mocks/fichas/2019-residencias-rdd.json' with { type: 'json' }
import ficha2020 from '../../mocks/fichas/2020-gestion-territorial.json' with { type: 'json' }
import ficha2021 from '../../mocks/fichas/2021-gestion-territorial.json' with { type: 'json' }
import ficha2023 from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { judgeEvaluation } from '../../src/engine/evaluation/judge-evaluation.ts'
import { canBeOvercome } from '../../src/ficha/evaluation-form.ts'
import { type Answered, answersOf, forReport, toEvaluation } from '../../src/reviewing/evaluating/evaluation-answers.ts'
import { evaluatedBlocks, extractOf } from '../../src/reviewing/evaluating/evaluation-extract.ts'
import { merge } from '../../src/reviewing/evaluating/evaluation-merge.ts'
import { pathLabel, valueWords } from '../../src/reviewing/evaluating/evaluation-words.ts'
import { examined } from '../published/examined.ts'

const REAL = await Promise.all(
  [ficha2019, ficha2020, ficha2021, ficha2023].map(async (file) => {
    const ficha = examined(file)
    return { year: file.period.year, ficha, form: await ficha.edition.evaluation() }
  }),
)
const [in2021, in2023] = [REAL[2]!.ficha, REAL[3]!.ficha]
const [form2019, form2021, form2023] = [REAL[0]!.form, REAL[2]!.form, REAL[3]!.form]
const withoutDate = (ficha: (typeof REAL)[number]['ficha']) => {
  const { publishedAt: _, ...evaluation } = ficha.evaluation!
  return evaluation
}

describe.each(REAL)('the evaluation published in $year', ({ ficha, form }) => {
  it('is read off the screen as it was put there', () => {
    expect(toEvaluation(form, ficha, answersOf(withoutDate(ficha)))).toEqual(withoutDate(ficha))
  })
  it('lacks nothing', () => {
    expect(judgeEvaluation(form, ficha, withoutDate(ficha))).toEqual([])
  })
  it('speaks in blocks that read alike in the whole report, and nowhere else', async () => {
    const spokenIn = evaluatedBlocks(ficha, await ficha.edition.report(), form)
    const extract = JSON.stringify(extractOf(ficha, spokenIn, withoutDate(ficha)))
    expect(extract).not.toContain('Pendiente de evaluación')
    expect(JSON.stringify(extractOf(ficha, spokenIn, { dimensions: {}, overcome: [] }))).not.toBe(extract)
    expect(spokenIn.at.flat().length).toBeLessThan(10)
  })
  it('says in words every path where two evaluators may differ', () => {
    const answered = answersOf(withoutDate(ficha))
    for (const [path, value] of Object.entries(answered)) {
      expect(pathLabel(form, ficha, answered, path), path).toContain(' · ')
      expect(valueWords(form, path, value), path).not.toMatch(/^(none|some|yes|well|badly)$/)
    }
  })
})

describe('what is half written', () => {
  it('is kept on the screen and is not yet part of the evaluation', () => {
    const [aspect] = form2019.dimensions[0]!.aspects!
    const evaluation = toEvaluation(form2019, REAL[0]!.ficha, { [`focalizacion.${aspect!.id}.comment`]: 'Casi.' })
    expect(evaluation).toEqual({ dimensions: {}, overcome: [] })
    expect(toEvaluation(form2023, in2023, { 'overcome~persistence.reason': 'Hubo paro.' }).overcome).toEqual([])
  })
  it('findings without a line stay pending in the report and are asked for', () => {
    const evaluation = toEvaluation(form2023, in2023, {
      ...answersOf(withoutDate(in2023)),
      'eficacia.findings': 'some',
    })
    expect(evaluation.dimensions.eficacia).toEqual({ findings: [''] })
    expect(forReport(evaluation).dimensions.eficacia).toBeUndefined()
    expect(judgeEvaluation(form2023, in2023, evaluation).map(({ what }) => what)).toEqual([
      'Escriba los hallazgos de Eficacia, o diga que no los hay.',
    ])
  })
  it('what the edition stops asking is left out, and comes back with what asked for it', () => {
    const answered = { ...answersOf(withoutDate(in2021)), 'indicator~p1.pertinence': 'No pertinente' }
    expect(toEvaluation(form2021, in2021, answered).indicators!['p1']).toEqual({ pertinence: 'No pertinente' })
    const back = { ...answered, 'indicator~p1.pertinence': 'Pertinente' }
    expect(toEvaluation(form2021, in2021, back).indicators!['p1']).toEqual({
      pertinence: 'Pertinente',
      quality: 'Cumple',
    })
  })
  it('each line is a finding, blank ones are none', () => {
    const answered = { 'eficacia.findings': 'some', 'eficacia.lines': ' Uno. \n\n  Dos.\n' }
    expect(toEvaluation(form2023, in2023, answered).dimensions.eficacia).toEqual({ findings: ['Uno.', 'Dos.'] })
  })
})

it('the order in which findings are marked as overcome does not matter', () => {
  const ids = in2023.findings.filter(canBeOvercome).map((one) => one.id)
  expect(ids.length).toBeGreaterThan(3)
  const marks = ids.flatMap((id) => [
    [`overcome~${id}`, 'yes'],
    [`overcome~${id}.reason`, 'Explicado.'],
  ])
  const inOrder = toEvaluation(form2023, in2023, Object.fromEntries(marks))
  fc.assert(
    fc.property(fc.shuffledSubarray(marks, { minLength: marks.length }), (shuffled) => {
      expect(toEvaluation(form2023, in2023, Object.fromEntries(shuffled))).toEqual(inOrder)
    }),
  )
})

describe('two evaluators', () => {
  const answered = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('1', '2', '3'),
  ) as fc.Arbitrary<Answered>
  it('of whom one changed nothing are both content', () => {
    fc.assert(
      fc.property(answered, answered, (base, other) => {
        expect(merge(base, other, base)).toEqual({ answered: other, differences: [] })
        expect(merge(base, base, other)).toEqual({ answered: other, differences: [] })
      }),
    )
  })
  it('lose nothing unseen: each change is in the outcome or is a difference', () => {
    fc.assert(
      fc.property(answered, answered, answered, (base, mine, theirs) => {
        const { answered: outcome, differences } = merge(base, mine, theirs)
        for (const path of ['a', 'b', 'c', 'd'])
          for (const side of [mine, theirs])
            if (side[path] !== base[path] && outcome[path] !== side[path])
              expect(differences.map((one) => one.path)).toContain(path)
      }),
    )
  })
  it('differ where both said something else', () => {
    expect(merge({ a: '1' }, { a: '2' }, { a: '3', b: '4' })).toEqual({
      answered: { a: '2', b: '4' },
      differences: [{ path: 'a', mine: '2', theirs: '3' }],
    })
  })
})
