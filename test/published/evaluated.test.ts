import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import ficha2019 from '../../mocks/fichas/2019-residencias-rdd.json' with { type: 'json' }
import ficha2020 from '../../mocks/fichas/2020-gestion-territorial.json' with { type: 'json' }
import ficha2021 from '../../mocks/fichas/2021-gestion-territorial.json' with { type: 'json' }
import ficha2023 from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { withEvaluation } from '../../src/engine/evaluation/with-evaluation.ts'
import type { Evaluation } from '../../src/ficha/evaluation.ts'
import { canBeOvercome } from '../../src/ficha/evaluation-form.ts'
import { BLANK, kindest, put } from '../editions/evaluations.ts'
import { formOf, printedReport } from '../editions/printed-report.ts'
import { runs } from '../long.ts'
import gold2019 from './2019-residencias-rdd.json' with { type: 'json' }
import gold2020 from './2020-gestion-territorial.json' with { type: 'json' }
import gold2021 from './2021-gestion-territorial.json' with { type: 'json' }
import gold2023 from './2023-inmigrante-y-refugio.json' with { type: 'json' }
import { compare, type Published } from './compare.ts'
import { examined } from './examined.ts'

const REAL = [
  [2019, ficha2019, gold2019],
  [2020, ficha2020, gold2020],
  [2021, ficha2021, gold2021],
  [2023, ficha2023, gold2023],
] as const
const PENDING = 'Pendiente de evaluación'

type Ficha = ReturnType<typeof examined>
const reportWith = (ficha: Ficha, evaluation: Evaluation | undefined) =>
  printedReport(ficha.edition, withEvaluation(ficha, evaluation))
const textWith = (ficha: Ficha, evaluation: Evaluation | undefined) =>
  JSON.stringify(reportWith(ficha, evaluation).sections)
const asText = (sentence: string) => JSON.stringify(sentence).slice(1, -1)
const marked = (ids: readonly string[]): Evaluation['overcome'] =>
  ids.map((finding) => ({ finding, reason: 'Explicado.' }))

describe.each(REAL)('the ficha published in %i', (year, file, gold) => {
  const ficha = examined(file)
  const form = formOf(ficha.edition)
  const weak = ficha.findings.filter(canBeOvercome)
  const sentenceOf = (id: string) => asText(weak.find((one) => one.id === id)!.prints!.sentence)
  const subset = fc.shuffledSubarray(weak.map((one) => one.id))

  test('with its evaluation has nothing pending; without it something is', () => {
    expect(textWith(ficha, ficha.evaluation)).not.toContain(PENDING)
    expect(textWith(ficha, undefined)).toContain(PENDING)
  })
  test('prints the same findings of the rules while nothing is taken as overcome', () => {
    expect(weak.length).toBeGreaterThan(0)
    for (const { prints } of ficha.findings)
      if (prints)
        for (const evaluation of [undefined, BLANK, kindest(form, ficha)])
          expect(textWith(ficha, evaluation)).toContain(asText(prints.sentence))
  })
  test('of those that are overcome prints none in 2023, and every one before, in whatever order they were marked', () => {
    const whole = kindest(form, ficha)
    fc.assert(
      fc.property(subset, (ids) => {
        const text = textWith(ficha, { ...whole, overcome: marked(ids) })
        expect(text).toBe(textWith(ficha, { ...whole, overcome: marked([...ids].reverse()) }))
        const vanished = weak.map((one) => one.id).filter((id) => !text.includes(sentenceOf(id)))
        expect(vanished.sort()).toEqual(year < 2023 ? [] : [...ids].sort())
      }),
      { numRuns: runs(20, 200) },
    )
  })
  test('is not reproduced by the evaluation of another', () => {
    expect(compare(reportWith(ficha, BLANK), gold as unknown as Published).failures.length).toBeGreaterThan(0)
  })
})

describe('what the evaluator said is printed as it was published, and not when something else is said', () => {
  const times = (text: string, words: string) => text.split(asText(words)).length - 1
  test.each<[number, string, unknown, string]>([
    [
      2019,
      'dimensions.focalizacion.aspects.criterios.result',
      'No cumple',
      'El programa cuenta con criterios focalización pertinentes y un adecuado método de selección de sus beneficiarios',
    ],
    [
      2019,
      'dimensions.focalizacion.aspects.seleccion.result',
      'No cumple',
      'focalización pertinentes y un adecuado método de selección de sus beneficiarios',
    ],
    [
      2019,
      'dimensions.focalizacion.aspects.seleccion.comment',
      undefined,
      'Se definen adecuadamente criterios de prelación en la población objetivo',
    ],
    [2019, 'indicators.p1.quality', 'No cumple', '"Cumple","Cumple","No es posible evaluar"'],
    [2019, 'indicators.k4.pertinence', 'No pertinente', '"S/I","100,00%","S/I","Cumple","Cumple"'],
    [
      2020,
      'dimensions.focalizacion.findings',
      ['Atendió a otros.'],
      'El programa no presenta deficiencias evidentes en su focalización 2020.',
    ],
    [
      2020,
      'dimensions.eficacia.text',
      undefined,
      'Sin observaciones respecto a la evaluación de pertinencia, calidad y resultado tanto de los indicadores de propósito como complementarios.',
    ],
    [
      2020,
      'indicators.p1.pertinence',
      'No pertinente',
      'El indicador permite medir el objetivo del programa o iniciativa.',
    ],
    [2020, 'indicators.p1.quality', 'No cumple', 'No se advierten deficiencias metodológicas en el indicador.'],
    [
      2020,
      'indicators.p2.result',
      undefined,
      'no es posible evaluar el cumplimiento en relación al rendimiento del año anterior.',
    ],
    [2020, 'indicators.x1.pertinence', 'No pertinente', 'El indicador es pertinente'],
    [2020, 'indicators.x3.quality', 'No cumple', 'El indicador cumple con el criterio de calidad'],
    [
      2021,
      'dimensions.focalizacion.findings',
      [],
      'El programa con alta probabilidad, atendió en 2021 a beneficiarios que presentan de manera significativa el problema',
    ],
    [
      2021,
      'dimensions.eficiencia.text',
      undefined,
      'El programa presenta justificación pertinente en las Observaciones de la Institución',
    ],
    [2021, 'dimensions.eficacia.text', 'Otra cosa.', 'Sin observaciones en la dimensión.'],
    [
      2021,
      'administrationWellEstimated',
      false,
      'El gasto administrativo del programa se encuentra correctamente estimado.',
    ],
    [
      2021,
      'indicators.p1.pertinence',
      'No pertinente',
      'El indicador de propósito permite medir el objetivo del programa.',
    ],
    [
      2021,
      'indicators.p2.quality',
      'No cumple',
      'no se advierten deficiencias metodológicas en la formulación y/o medición del indicador.',
    ],
    [2021, 'indicators.x2.result', 'Mejora', 'No es posible evaluar'],
    [
      2023,
      'overcome',
      marked(['finalExecutionUnder']),
      'inferior al 90%) respecto de su presupuesto final durante el 2023.',
    ],
    [
      2023,
      'overcome',
      marked(['denominatorPopulation~p2']),
      'no es coherente con los egresos reportados en la población beneficiada (201) durante el 2023.',
    ],
    [
      2023,
      'overcome',
      marked(['denominatorPopulation~p2']),
      'No es posible evaluar el resultado del indicador, dado que no es pertinente y/o no se encuentra correctamente formulado.',
    ],
    [2023, 'dimensions.focalizacion', undefined, 'Sin hallazgos en la dimensión de focalización.'],
  ])('%i: %s %j', (year, path, value, words) => {
    const ficha = examined(REAL.find(([of]) => of === year)![1])
    // Cells that stand side by side are told with their quotes, as they stand in the text.
    const printed = words.startsWith('"')
      ? (text: string) => text.split(words).length - 1
      : (text: string) => times(text, words)
    const asPublished = printed(textWith(ficha, ficha.evaluation))
    expect(asPublished).toBeGreaterThan(0)
    expect(printed(textWith(ficha, put(ficha.evaluation!, path, value)))).toBeLessThan(asPublished)
  })
})
