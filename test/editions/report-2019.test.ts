import { describe, expect, test } from 'vitest'
import { edition2019 } from '../../src/editions/2019.ts'
import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Evaluation } from '../../src/ficha/evaluation.ts'
import type { Programme } from '../../src/ficha/period.ts'
import type { TableBlock } from '../../src/ficha/report-document.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { reportText } from '../../src/report/text.ts'
import { printedReport } from './printed-report.ts'
import { sampleOf, subjectOf } from './sample.ts'

const sample = subjectOf(sampleOf(edition2019))

interface Other {
  readonly programme?: Partial<Programme>
  readonly evaluation?: Evaluation
  /** Rows that are left of the indicators. */
  readonly indicators?: readonly string[]
}

function reportOf(changes: Case, { programme, evaluation, indicators }: Other = {}) {
  const typed = typeCase(edition2019, 2019, sample.answers, changes)
  const rows = indicators ? new Map([...typed.rows, ['indicators', indicators]]) : typed.rows
  const subject = { ...sample, evaluation, programme: { ...sample.programme, ...programme } }
  return printedReport(edition2019, examine(edition2019, { ...subject, answers: { ...typed, rows } }))
}
const textOf = (changes: Case, other?: Other): string => reportText(reportOf(changes, other))

function rowOf(changes: Case, table: string, row: string, other?: Other): readonly string[] {
  const tables = reportOf(changes, other).sections.flatMap(({ blocks }) => blocks.filter((one) => one.type === 'table'))
  const found = tables.find((one): one is TableBlock => one.title.startsWith(table))
  return found?.rows.find((one) => one[0]!.startsWith(row))?.slice(1) ?? []
}

describe('who and where', () => {
  test.each<[string, Case, string]>([
    ['several regions', {}, 'El programa se implementa en las regiones: Maule, Metropolitana de Santiago.'],
    ['one region', { regions: 'Biobío' }, 'El programa se implementa en la región: Bíobío.'],
    ['no third parties', { executors: 'Municipio' }, 'El programa no es ejecutado por terceros.'],
    ['third parties', { thirdParties: 'sí', executors: 'Municipio' }, 'Y se ejecuta por terceros: Municipio.'],
    [
      'a universal programme',
      { universal: 'sí' },
      'El programa es universal por lo tanto la población potencial es igual a la población objetivo.',
    ],
    ['one that is not', { potentialText: 'Todas las familias.' }, 'Población potencial: Todas las familias.'],
  ])('%s', (_, changes, sentence) => expect(textOf(changes)).toContain(sentence))
})

describe('amounts are printed as they were typed, of each year', () => {
  const initial = (changes: Case) => rowOf(changes, 'PRESUPUESTO', 'Presupuesto Inicial')
  test('with a dash where nothing was reported, and the budget of the year after', () => {
    expect(initial({})).toEqual(['-', '92.000', '95.000', '100.000', '-'])
    expect(initial({ 'initialBudget~t+1': '103.500', 'initialBudget~t-3': 'N/A' })).toEqual([
      'N/A',
      '92.000',
      '95.000',
      '100.000',
      '103.500',
    ])
  })
  test('a component says its total, what one unit costs and how many there were', () => {
    expect(rowOf({}, 'Bienes', 'Asesoría')).toEqual(['60.000', 'M$ 200 por cada Visitas', '300', 'Visitas'])
  })
  test.each([
    ['no production', { 'componentProduction~c1~t': '0' }, ['60.000', 'N/A', '0', 'Visitas']],
    ['production N/C', { 'componentProduction~c1~t': 'N/C' }, ['60.000', 'N/C', 'N/C', 'Visitas']],
    ['nothing reported', { 'componentProduction~c1~t': '' }, ['60.000', '-', '-', 'Visitas']],
  ])('a component with %s has no unit cost', (_, changes, cells) => {
    expect(rowOf(changes, 'Bienes', 'Asesoría')).toEqual(cells)
  })
})

describe('execution and coverage over five years', () => {
  const execution = (changes: Case) => rowOf(changes, 'EJECUCIÓN', 'Ejecución presupuestaria inicial')
  test('have two decimals and say how the year stands', () => {
    expect(execution({})).toEqual([
      '-',
      '-',
      '97,83%',
      '97,89%',
      '100,00%',
      'El programa presenta una ejecución presupuestaria dentro de rango respecto al presupuesto inicial 2019 (está entre 85% y 110%, ambos valores incluidos).',
    ])
  })
  test('a year with a budget and no execution is 0%, one without a budget N/A', () => {
    expect(execution({ 'lawExecuted~t-1': '-', 'initialBudget~t-2': 'N/A' }).slice(2, 4)).toEqual(['N/A', '0,00%'])
  })
  test('a year that is not known is not judged', () => {
    expect(execution({ 'initialBudget~t': 'N/A' }).slice(4)).toEqual(['N/A', 'No es posible evaluar'])
    expect(rowOf({ 'target~t': 'N/C' }, 'COBERTURA', 'Cobertura:').slice(4)).toEqual(['N/C', 'No es posible evaluar'])
  })
  test.each<[string, Case, string]>([
    ['initial over', { 'initialBudget~t': '90.000' }, 'una sobreejecución respecto al presupuesto inicial 2019'],
    ['final under', { 'finalBudget~t': '112.000' }, 'una subejecución respecto al presupuesto final 2019'],
    [
      'few of the target',
      { 'target~t': '5.000' },
      'una cobertura insuficiente 2019 (menor o igual al 10%) respecto a la población objetivo',
    ],
    [
      'few of the potential',
      { 'potential~t': '5.000' },
      'una cobertura insuficiente 2019 (menor o igual al 10%) respecto a la población potencial',
    ],
    [
      'more than the target',
      { 'target~t': '400' },
      'una cobertura 2019 mayor al 100% respecto a la población objetivo',
    ],
    [
      'exactly the target',
      { 'target~t': '500' },
      'una cobertura suficiente 2019 (mayor al 10% y menor al 100%) respecto a la población objetivo',
    ],
  ])('%s', (_, changes, sentence) => expect(textOf(changes)).toContain(sentence))
})

describe('spending per person and administration', () => {
  test.each<[string, Case, string]>([
    ['rises', {}, 'El gasto por beneficiario 2019 aumenta 0,8 puntos porcentuales respecto al promedio 2017-2018'],
    ['falls', { 'served~t': '505' }, 'El gasto por beneficiario 2019 disminuye 0,2 puntos porcentuales'],
    ['doubles', { 'served~t': '250' }, 'lo cual se encuentra fuera de rango de aceptabilidad (Promedio: 204,34).'],
    ['is half', { 'served~t': '1.000' }, 'lo cual se encuentra fuera de rango de aceptabilidad (Promedio: 204,34).'],
    [
      'begins after two years in which people were served with nothing spent',
      { 'lawExecuted~t-1': '-', 'lawExecuted~t-2': '0' },
      'El gasto por beneficiario 2019 aumenta respecto al promedio 2017-2018, lo cual se encuentra fuera de rango de aceptabilidad (Promedio: 0,00).',
    ],
  ])('%s', (_, changes, sentence) => expect(textOf(changes)).toContain(sentence))

  test('administration is a share of what was executed', () => {
    expect(textOf({ 'administrativeSpending~t': '40.000' })).toContain(
      'El gasto administrativo representa un 40,00% del presupuesto ejecutado, el que se encuentra fuera del umbral esperado respecto al promedio de programas similares (Promedio: 8,75%).',
    )
  })
  test('without an average of its group nothing is said of it', () => {
    const without = textOf({}, { programme: { groupAdministrationAverage: undefined } })
    expect(without).not.toContain('umbral esperado')
  })
})

describe('poverty and ODS', () => {
  test.each<[string, Case, string]>([
    ['none', {}, 'El programa no presenta potencial de contribución a la pobreza multidimensional.'],
    [
      'a carencia',
      { povertyCarencias: 'Salud: Atención' },
      '• Dimensión Salud, en específico, dado su potencial contribución a la/s carencia/s de: Atención',
    ],
    [
      'an income',
      { incomePoverty: 'sí', incomeChannel: 'autónomos' },
      'presenta potencial de contribución a la pobreza por ingresos, mediante acciones de apoyo',
    ],
    ['a goal without description', {}, '• 8. Trabajo decente y crecimiento económico\n'],
    [
      'no goal',
      { ods: 'ninguno' },
      'El programa no identifica la contribución a los Objetivos de Desarrollo Sostenible.',
    ],
  ])('%s', (_, changes, sentence) => expect(textOf(changes)).toContain(sentence))

  test('a programme that is not social says nothing of poverty', () => {
    expect(textOf({}, { programme: { social: false } })).not.toMatch(/pobreza/i)
  })
})

describe('indicators', () => {
  const purpose = (changes: Case, other?: Other) => rowOf(changes, 'EFICACIA (PROPÓSITO)', 'Personas', other)
  test('are held against their goal by their values', () => {
    expect(purpose({}).at(-1)).toBe('El valor efectivo 2019 (80,00%) es igual a la meta 2019 (80,00%).')
    expect(purpose({ 'indicatorGoal~p1~t': '85,5' }).at(-1)).toBe(
      'El valor efectivo 2019 (80,00%) es menor que la meta 2019 (85,50%).',
    )
    expect(textOf({ 'indicatorGoal~p1~t': '70' })).toContain(
      '• Resultado 2019 de los indicadores de propósito: 1 con un valor efectivo mayor que la meta.',
    )
  })
  test('cannot be evaluated without value or goal, nor against a year before that is no number', () => {
    const row = purpose({ 'indicatorGoal~p1~t': 'N/C', 'indicatorFormerValue~p1~t-1': '' })
    expect(row.slice(0, 3)).toEqual(['S/I', '80,00%', 'N/C'])
    expect(row.slice(5)).toEqual([
      'No es posible evaluar',
      'Debido a que el indicador no reporta valor efectivo y/o meta 2019, no es posible evaluar el resultado del indicador',
    ])
  })
  test('of a number of units are printed as such', () => {
    expect(purpose({ 'indicatorUnit~p1': 'Número', 'indicatorNumerator~p1': '1.234' })[1]).toBe('1.234')
  })
  test('of components print no result against the year before', () => {
    expect(rowOf({}, 'EFICACIA (COMPONENTES)', 'Visitas')).toHaveLength(6)
  })
  test('may be missing', () => {
    const text = textOf({}, { indicators: ['p1'] })
    expect(text).toContain('EFICACIA (COMPONENTES): El programa no reporta indicadores de componentes.')
    expect(textOf({}, { indicators: [] })).toContain('El programa no reporta indicadores de propósito.')
  })
})

describe('what the evaluator judges', () => {
  const judged = (criterios: 'Cumple' | 'No cumple', seleccion: 'Cumple' | 'No cumple'): Evaluation => ({
    dimensions: { focalizacion: { aspects: { criterios: { result: criterios }, seleccion: { result: seleccion } } } },
    overcome: [],
    indicators: { p1: { pertinence: 'No pertinente', quality: 'Cumple', result: 'Mejora' } },
  })
  test('is pending without an evaluation, and nothing of ours stands there', () => {
    expect(rowOf({}, 'FOCALIZACIÓN', 'Resultado final')).toEqual(['Pendiente de evaluación', ''])
    expect(rowOf({}, 'EFICACIA (PROPÓSITO)', 'Personas').slice(3, 6)).toEqual(Array(3).fill('Pendiente de evaluación'))
    expect(textOf({})).not.toContain('Cumple')
  })
  test.each([
    ['Cumple', 'Cumple', 'El programa cuenta con criterios focalización pertinentes y un adecuado método'],
    ['Cumple', 'No cumple', 'pero no con un adecuado método de selección'],
    ['No cumple', 'Cumple', 'El programa no cuenta con criterios de focalización pertinentes, pero sí con'],
    ['No cumple', 'No cumple', 'El programa no cuenta con criterios de focalización pertinentes ni con'],
  ] as const)('criteria %s, selection %s', (criteria, selection, sentence) => {
    expect(textOf({}, { evaluation: judged(criteria, selection) })).toContain(sentence)
  })
  test('prints for each indicator, in the words of 2019', () => {
    const row = rowOf({}, 'EFICACIA (PROPÓSITO)', 'Personas', { evaluation: judged('Cumple', 'Cumple') })
    expect(row.slice(3, 6)).toEqual(['Cumple', 'No cumple', 'Mejora'])
  })
  test('and adds, follows what is computed', () => {
    const evaluation: Evaluation = {
      dimensions: { eficacia: { findings: ['Sin medios de verificación.'] } },
      overcome: [],
    }
    expect(textOf({}, { evaluation })).toContain('• Sin medios de verificación.')
  })
})
