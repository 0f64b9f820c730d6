import { describe, expect, test } from 'vitest'
import { edition2020 } from '../../src/editions/2020.ts'
import { edition2021 } from '../../src/editions/2021.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Evaluation } from '../../src/ficha/evaluation.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { type Other, reportOf, rowOf, textOf } from './other-programmes.ts'
import { layoutOf } from './printed-report.ts'
import { sampleOf, subjectOf } from './sample.ts'

const PENDING = 'Pendiente de evaluación'
const lines = (edition: Edition, dimension: string, changes: Case = {}, other?: Other): string[] =>
  rowOf(edition, changes, 'RESULTADOS', dimension, other)[0]!.split('\n')
const evaluatorSays = (edition: Edition, dimension: string, other?: Other) =>
  rowOf(edition, {}, 'RESULTADOS', dimension, other)[1]

const evaluated = (of: Partial<Evaluation>): Other => ({
  evaluation: {
    dimensions: { focalizacion: { findings: [] }, eficiencia: { findings: [] }, eficacia: { findings: [] } },
    overcome: [],
    ...of,
  },
})

describe('before the evaluation', () => {
  test.each([edition2020, edition2021])('what rules find prints, and no judgement of ours: edition $id', (edition) => {
    expect(lines(edition, 'Focalización')).toEqual([PENDING])
    expect(lines(edition, 'Eficiencia')[0]).toMatch(/^• Ejecución presupuestaria.*: .*dentro de/)
    for (const dimension of ['Focalización', 'Eficiencia', 'Eficacia'])
      expect(evaluatorSays(edition, dimension)).toBe(PENDING)
    expect(textOf(edition)).not.toMatch(/no se advierten|Sin observaciones|es pertinente|correctamente estimado/i)
  })
  test('each judgement says that it is pending', () => {
    expect(lines(edition2020, 'Eficacia')).toEqual([
      'Respecto al indicador principal de propósito:',
      `• Pertinencia: ${PENDING}`,
      `• Calidad: ${PENDING}`,
      `• Resultados respecto al año anterior: ${PENDING}`,
    ])
    expect(lines(edition2021, 'Eficiencia').at(-1)).toBe(`• Gasto administrativo: ${PENDING}`)
    expect(lines(edition2021, 'Eficacia')).toEqual([
      `• Respecto al primer indicador de propósito. Pertinencia: ${PENDING}. Calidad: ${PENDING}. Resultado respecto al año anterior: ${PENDING}.`,
    ])
  })
})

describe('of targeting the evaluator', () => {
  test.each([
    [edition2020, '• El programa no presenta deficiencias evidentes en su focalización 2020.'],
    [
      edition2021,
      '• El programa no presenta deficiencias evidentes en los criterios de focalización implementados durante el periodo 2021.',
    ],
  ])('may find nothing: edition $id', (edition, sentence) => {
    expect(lines(edition, 'Focalización', {}, evaluated({}))).toEqual([sentence])
    expect(evaluatorSays(edition, 'Focalización', evaluated({}))).toBe('Sin observaciones en la dimensión.')
  })
  test('may find something, and say why', () => {
    const dimensions = { focalizacion: { findings: ['Atendió a otros.', 'No priorizó.'], text: 'Ver criterios.' } }
    const other = evaluated({ dimensions })
    for (const edition of [edition2020, edition2021]) {
      expect(lines(edition, 'Focalización', {}, other)).toEqual(['• Atendió a otros.', '• No priorizó.'])
      expect(evaluatorSays(edition, 'Focalización', other)).toBe('Ver criterios.')
      expect(evaluatorSays(edition, 'Eficacia', other)).toBe(PENDING)
    }
  })
})

describe('efficiency', () => {
  /** What each year prints of one thing, in range and out of it. */
  test.each<[Case, string, string]>([
    [{}, 'Ejecución presupuestaria dentro de rango', 'dentro del rango definido (85% - 110%)'],
    [
      { 'initialBudget~t': '120.000' },
      'presupuesto inicial 2020: Subejecución presupuestaria (inferior al 85%)',
      'una subejecución presupuestaria durante el periodo 2021 respecto de su presupuesto ley, dado que ejecutó bajo el 85%.',
    ],
    [
      { 'initialBudget~t': '90.000' },
      'presupuesto inicial 2020: Sobreejecución presupuestaria (superior al 110%)',
      'una sobreejecución presupuestaria durante el periodo 2021 respecto de su presupuesto ley, dado que ejecutó sobre el 110%.',
    ],
    [
      { 'finalBudget~t': '112.000' },
      'presupuesto final 2020: Subejecución presupuestaria final (inferior al 90%)',
      'respecto de su presupuesto final, dado que ejecutó bajo el 90%.',
    ],
    [
      { 'served~t': '200' },
      'El gasto por beneficiario 2020 presentó una variación fuera de rango',
      'Es decir se encuentra fuera del intervalo del 20% (superior) del promedio 2020-2019.',
    ],
    [
      { 'served~t': '1.000' },
      'El gasto por beneficiario 2020 presentó una variación fuera de rango',
      'Es decir se encuentra en el intervalo del 20% (superior) del promedio 2020-2019.',
    ],
    [{}, 'presentó una variación dentro de rango', 'un gasto por beneficiario 2021 dentro de rango'],
  ])('%j', (changes, in2020, in2021) => {
    expect(lines(edition2020, 'Eficiencia', changes).join()).toContain(in2020)
    expect(lines(edition2021, 'Eficiencia', changes).join()).toContain(in2021)
  })
  test('stays in print when the evaluator takes it as explained, unlike in 2023', () => {
    const overcome = [{ finding: 'initialExecutionUnder', reason: 'Explicado.' }]
    const changes = { 'initialBudget~t': '120.000' }
    expect(lines(edition2020, 'Eficiencia', changes, evaluated({ overcome })).join()).toContain('Subejecución')
  })
  test('in 2021 the evaluator says how administration was estimated', () => {
    const estimated = (is: boolean) =>
      lines(edition2021, 'Eficiencia', {}, evaluated({ administrationWellEstimated: is })).at(-1)
    const sentence = '• Gasto administrativo: El gasto administrativo del programa se encuentra'
    expect(estimated(true)).toBe(`${sentence} correctamente estimado.`)
    expect(estimated(false)).toBe(`${sentence} incorrectamente estimado.`)
  })
  test('what is not known is not said', () => {
    const first = { 'served~t-1': 'N/A', 'served~t-2': 'N/A', 'initialBudget~t': 'N/A' }
    for (const edition of [edition2020, edition2021]) {
      const said = lines(edition, 'Eficiencia', first).join()
      expect(said).not.toMatch(/Gasto por beneficiario|presupuesto inicial 20|presupuestaria inicial/)
    }
  })
})

describe('of purpose indicators', () => {
  const indicators = (pertinence: 'Pertinente' | 'No pertinente', quality: 'Cumple' | 'No cumple'): Other =>
    evaluated({ indicators: { p1: { pertinence, quality } } })
  test('2020 says how it measures, how well it is made and how it moved', () => {
    expect(lines(edition2020, 'Eficacia', {}, indicators('No pertinente', 'No cumple')).slice(1, 3)).toEqual([
      '• Pertinencia: El indicador no permite medir el objetivo del programa o iniciativa.',
      '• Calidad: Se advierten deficiencias metodológicas en el indicador.',
    ])
  })
  test('of one that does not measure the purpose 2021 says nothing more', () => {
    expect(lines(edition2021, 'Eficacia', {}, indicators('No pertinente', 'Cumple'))).toEqual([
      '• Respecto al primer indicador de propósito. El indicador de propósito no permite medir el objetivo del programa.',
    ])
  })
  test('2021 speaks of each, the first to the last', () => {
    const both = { 'indicatorKind~x1': 'Propósito', 'indicatorFormerValue~x1~t-1': 'N/C' }
    const [first, second] = lines(edition2021, 'Eficacia', both, indicators('Pertinente', 'No cumple'))
    expect(first).toContain('Complementariamente, se advierten deficiencias metodológicas')
    expect(second).toMatch(
      /^• Respecto al segundo indicador.*la información no es comparable o no es posible evaluar\.$/,
    )
    expect(lines(edition2020, 'Eficacia', both)).toHaveLength(4)
  })
})

describe('2022 runs edition 2021', () => {
  const document = JSON.parse(
    JSON.stringify(sampleOf(edition2021)).replaceAll(/"20(19|2[01])"/g, (_, year) => `"${2001 + Number(year)}"`),
  )
  document.period = {
    year: 2022,
    baseYear: 2023,
    factors: { '2020': '1.1722', '2021': '1.1002', '2022': '1.035', '2023': '1' },
  }
  document.programme.former = undefined
  const ficha = examine(edition2021, subjectOf(document))

  test('nothing can be objected to the same answers a year later', () => {
    expect(ficha.findings.filter((one) => one.severity !== 'note')).toEqual([])
  })
  test('and its report says 2022 throughout', () => {
    const sections = layoutOf(edition2021).sections.map((section) => section(ficha))
    const text = JSON.stringify(sections)
    expect(text).toContain('III. DESEMPEÑO 2022 DEL PROGRAMA')
    expect(text).toContain('respecto a su presupuesto ley 2022.')
    expect(text).toContain('del promedio 2021-2020.')
    expect(text).toContain('pesos año 2023')
    expect(text).toContain('en los años 2020-2022')
    expect(text).not.toContain('2019')
  })
  test('no year in print was counted by the definitions of before 2020', () => {
    const notes = (edition: Edition) => JSON.stringify(reportOf(edition).sections.at(-1))
    expect(notes(edition2020)).toContain('para los periodos 2018 y 2019.')
    expect(notes(edition2021)).toContain('para el año 2019.')
    expect(JSON.stringify(layoutOf(edition2021).sections.at(-1)!(ficha))).not.toContain('no se muestra')
  })
})
