import { describe, expect, test } from 'vitest'
import { edition2020 } from '../../src/editions/2020.ts'
import { edition2021 } from '../../src/editions/2021.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Evaluation } from '../../src/ficha/evaluation.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { type Other, rowOf, textOf } from './other-programmes.ts'
import { printedReport } from './printed-report.ts'
import { examineSample } from './sample.ts'

const BOTH = [edition2020, edition2021]
const none: Evaluation = { dimensions: {}, overcome: [] }
const judged = (of: Partial<Evaluation>): Other => ({ evaluation: { ...none, ...of } })

describe('who and where', () => {
  test.each<[Edition, Case, string]>([
    [edition2020, {}, 'El programa se implementa en las regiones: Maule, Metropolitana de Santiago.'],
    [edition2020, { regions: 'Biobío' }, 'El programa se implementa en la región: Bíobío.'],
    [edition2020, { regions: "Libertador General Bernardo O'Higgins" }, 'Libertador General Bernardo OHiggins.'],
    [edition2021, { regions: 'Biobío' }, 'Los beneficiarios efectivos se encuentran en la región de: Bío-bío.'],
    [edition2020, { executors: 'Municipio' }, 'El programa no es ejecutado por terceros.'],
    [edition2020, { thirdParties: 'sí', executors: 'Municipio' }, 'Y se ejecuta por terceros: Municipio.'],
    [edition2021, { thirdParties: 'sí' }, 'Se ejecuta por terceros.'],
    [edition2021, {}, 'Evaluación Ex-Post: No'],
  ])('edition $id', (edition, changes, sentence) => expect(textOf(edition, changes)).toContain(sentence))
})

describe('execution by year', () => {
  const executed = (edition: Edition, changes: Case) =>
    rowOf(edition, changes, 'Ejecución Presupuestaria', 'Presupuesto Ejecutado')
  const initial = (edition: Edition, changes: Case) =>
    rowOf(edition, changes, 'Ejecución Presupuestaria', 'Ejecución presupuestaria inicial')
  test('has one decimal in 2020 and none in 2021', () => {
    expect(initial(edition2020, {})).toEqual(['97,8%', '97,9%', '100,0%'])
    expect(initial(edition2021, {})).toEqual(['98%', '98%', '100%'])
  })
  test('prints amounts in pesos of the base year, and nothing for a blank', () => {
    expect(executed(edition2020, {})).toEqual(['105.498', '102.319', '103.500'])
    expect(executed(edition2020, { 'lawExecuted~t-2': '' })).toEqual(['', '102.319', '103.500'])
  })
  test('of a year in which nothing was executed is N/A in 2021, a dash in 2020', () => {
    const started = { 'lawExecuted~t-2': '-', 'initialBudget~t-2': '-', 'finalBudget~t-2': '-', 'served~t-2': '' }
    expect(executed(edition2020, started)[0]).toBe('-')
    expect(executed(edition2021, started)[0]).toBe('N/A')
    expect(initial(edition2021, started)[0]).toBe('N/A')
    expect(rowOf(edition2021, started, 'EVOLUCIÓN', 'Gasto')[0]).toBe('N/A')
    expect(rowOf(edition2021, started, 'COBERTURA', 'Cobertura')[0]).toBe('N/A')
    expect(rowOf(edition2021, started, 'Ejecución Presupuestaria', 'Recursos extra')).toEqual(['N/A', '-', '-'])
  })
  test('of a year with a budget and no execution is 0%', () => {
    expect(initial(edition2020, { 'lawExecuted~t-2': '-' })[0]).toBe('0,0%')
    expect(initial(edition2021, { 'lawExecuted~t-2': '-' })[0]).toBe('0%')
  })
  test('of a year that does not apply is N/A', () => {
    for (const edition of BOTH) expect(initial(edition, { 'initialBudget~t-1': 'N/A' })[1]).toBe('N/A')
  })
})

describe('a division by zero', () => {
  const unitCost = (edition: Edition, changes: Case) => rowOf(edition, changes, 'GASTO Y PRODUCCIÓN', 'Talleres').at(-1)
  const cost = (spending: string, production: string): Case => ({
    'componentSpending~c2~t': spending,
    'componentProduction~c2~t': production,
  })
  test.each([
    ['30.000', '50', '621,0', '621,0'],
    ['30.000', '0', 'N/A', '0'],
    ['0', '0', 'N/A', ''],
    ['0', '19', '0,0', '0,0'],
    ['-', '-', 'N/A', ''],
    ['N/C', '0', 'N/C', 'N/C'],
    ['30.000', 'N/A', 'N/A', 'N/A'],
    ['', '', '', ''],
  ])('%s by %s units costs %j in 2020 and %j in 2021', (spending, production, in2020, in2021) => {
    expect(unitCost(edition2020, cost(spending, production))).toBe(in2020)
    expect(unitCost(edition2021, cost(spending, production))).toBe(in2021)
  })
  test.each([
    ['500', '600', '83,3%', '83%'],
    ['500', '0', 'N/A', '0'],
    ['0', '0', 'N/A', ''],
    ['500', 'N/C', 'N/C', 'N/C'],
  ])('%s people of %s are covered %j in 2020 and %j in 2021', (served, target, in2020, in2021) => {
    const changes = { 'served~t': served, 'target~t': target }
    expect(rowOf(edition2020, changes, 'COBERTURA', 'Cobertura')).toEqual([in2020])
    expect(rowOf(edition2021, changes, 'COBERTURA', 'Cobertura').at(-1)).toBe(in2021)
  })
})

describe('components', () => {
  const row = (edition: Edition, label: string, changes: Case) => rowOf(edition, changes, 'GASTO Y PRODUCCIÓN', label)
  const blank = {
    'componentSpending~c1~t-2': '',
    'componentSpending~c2~t-2': '',
    'componentProduction~c2~t-2': '',
    'administrativeSpending~t-2': '',
  }
  test('print nothing for a blank in 2020 and zero in 2021, as its footnote says', () => {
    expect([row(edition2020, 'Talleres', blank)[0], row(edition2020, 'Talleres', blank)[3]]).toEqual(['', ''])
    expect([row(edition2021, 'Talleres', blank)[0], row(edition2021, 'Talleres', blank)[3]]).toEqual(['0', '0'])
    expect([row(edition2020, 'Total', blank)[0], row(edition2021, 'Total', blank)[0]]).toEqual(['', '0'])
    expect(row(edition2021, 'Gasto administrativo', blank)[0]).toBe('0')
  })
  test('a total of which some rows are blank is not known', () => {
    const some = { 'componentSpending~c1~t-2': '' }
    for (const edition of BOTH) expect(row(edition, 'Total', some)[0]).toBe('')
  })
  test('the share of administration of nothing prints nothing', () => {
    const nothing = { 'componentSpending~c1~t': '0', 'componentSpending~c2~t': '0', 'administrativeSpending~t': '0' }
    for (const edition of BOTH) expect(row(edition, 'Porcentaje', nothing)[2]).toBe('')
    expect(row(edition2020, 'Porcentaje', {})[2]).toBe('10,0%')
    expect(row(edition2021, 'Porcentaje', {})[2]).toBe('10%')
  })
  test('carry their unit in 2021 alone', () => {
    expect(textOf(edition2020)).toContain('\nAsesoría | ')
    expect(textOf(edition2021)).toContain('\nAsesoría (Visitas) | ')
  })
})

describe('subtítulos and regions', () => {
  test('one subtítulo is a table of one row and its total', () => {
    const one = {
      'subtituloExecuted~21': '',
      'subtituloAdministrative~21': '',
      'subtituloExecuted~24': '100.000',
      'subtituloAdministrative~24': '10.000',
    }
    expect(rowOf(edition2020, one, 'GASTO POR SUBTÍTULOS', '24')).toEqual(['10.350', '103.500'])
    expect(rowOf(edition2020, one, 'GASTO POR SUBTÍTULOS', '21')).toEqual([])
    expect(rowOf(edition2020, one, 'GASTO POR SUBTÍTULOS', 'Gasto total')).toEqual(['10.350', '103.500'])
  })
  test('only regions with spending print, in the order of print', () => {
    const text = textOf(edition2021, { 'regionSpending~08': '0', 'regionSpending~central': '-' })
    expect(text).toContain(
      'Maule | 31.050\nMetropolitana de Santiago | 62.100\nGasto total ejecutado componentes | 93.150\n',
    )
  })
})

describe('programmes of another sort', () => {
  test.each(BOTH)('one that is not social says nothing of poverty: edition $id', (edition) => {
    expect(textOf(edition, {}, { programme: { social: false } })).not.toMatch(/pobreza/i)
  })
  test('poverty of incomes is worded by its year', () => {
    expect(textOf(edition2020)).toContain(
      'El programa/iniciativa no presenta potencial de contribución a la pobreza por ingresos',
    )
    expect(textOf(edition2021)).toContain(
      'El programa no presenta potencial de contribución a la pobreza por ingresos.',
    )
  })
  test.each(BOTH)('one without complementary indicators says so: edition $id', (edition) => {
    expect(textOf(edition, {}, { indicators: ['p1'] })).toContain(
      'INDICADORES COMPLEMENTARIOS: El programa no reporta indicadores complementarios.',
    )
  })
  test.each(BOTH)('one without purpose indicators says so in its analysis: edition $id', (edition) => {
    expect(rowOf(edition, {}, 'RESULTADOS', 'Eficacia', { indicators: ['x1'] })[0]).toBe(
      'El programa no reporta indicadores de propósito.',
    )
  })
  test('one that had no adjustments, and one that spent of the fund', () => {
    expect(textOf(edition2020)).toContain('El programa declara no haber experimentado modificaciones')
    expect(textOf(edition2021, { emergencyFund: 'sí' })).toContain(
      'El programa ejecutó recursos provenientes del Fondo de Emergencia',
    )
  })
  test('a goal has its description in 2020 alone', () => {
    expect(textOf(edition2020, { ods: '1. Fin de la pobreza' })).toContain('1. Fin de la pobreza: Poner fin')
    expect(textOf(edition2021, { ods: '1. Fin de la pobreza' })).not.toContain('Poner fin')
  })
  test('one without observations says so, below its adjustments in 2020', () => {
    for (const edition of BOTH) expect(textOf(edition)).toContain('La institución no presenta observaciones.')
  })
  test('one whose group has no average says nothing of its administration', () => {
    const without = { programme: { groupAdministrationAverage: undefined } }
    expect(rowOf(edition2020, {}, 'RESULTADOS', 'Eficiencia')[0]).toContain(
      'El gasto administrativo se encuentra dentro',
    )
    expect(rowOf(edition2020, {}, 'RESULTADOS', 'Eficiencia', without)[0]).not.toContain('gasto administrativo')
  })
})

describe('indicators', () => {
  const purpose = (edition: Edition, changes: Case, other?: Other) =>
    rowOf(edition, changes, 'INDICADORES DE PROPÓSITO', 'Personas', other)
  const complementary = (edition: Edition, changes: Case, other?: Other) =>
    rowOf(edition, changes, 'INDICADORES COMPLEMENTARIOS', 'Visitas', other)

  test('have one decimal in 2020, none and a formula in 2021', () => {
    expect(purpose(edition2020, {}).slice(0, 3)).toEqual(['78,5%', '79,0%', '80,0%'])
    expect(purpose(edition2021, {})).toEqual([
      '(Texto de prueba. / Personas que egresan del programa) * 100',
      '79%',
      '79%',
      '80%',
    ])
  })
  test('print their markers with the mark of their note, and nothing for a blank', () => {
    const changes = {
      'indicatorFormerValue~p1~t-2': '',
      'indicatorFormerValue~p1~t-1': 'N/C',
      'indicatorNumerator~p1': 'S/I',
      'indicatorDenominator~p1': '',
    }
    expect(purpose(edition2020, changes).slice(0, 3)).toEqual(['', 'N/C***', 'S/I*'])
  })
  test('a number of units is printed as such', () => {
    const units = {
      'indicatorUnit~p1': 'Número',
      'indicatorNumerator~p1': '1.234',
      'indicatorFormerValue~p1~t-1': '999',
    }
    for (const edition of BOTH) expect(purpose(edition, units)).toContain('1.234')
  })
  test.each<[string, Case, string]>([
    ['fell', {}, 'El indicador empeoró respecto al año anterior'],
    [
      'fell, where less is better',
      { 'indicatorDirection~x1': 'Descendente' },
      'El indicador mejoró respecto al año anterior',
    ],
    ['stayed', { 'indicatorFormerValue~x1~t-1': '50' }, 'El indicador se mantuvo respecto al año anterior'],
  ])('one that %s is compared with the year before, once there is an evaluation', (_, changes, sentence) => {
    for (const edition of BOTH) {
      expect(complementary(edition, changes, judged({})).at(-1)).toBe(sentence)
      expect(complementary(edition, changes).at(-1)).toBe('Pendiente de evaluación')
    }
  })
  test('one that cannot be compared reads as its year does', () => {
    const changed = { 'indicatorFormerValue~x1~t-1': 'N/C' }
    expect(complementary(edition2020, changed).at(-1)).toBe('No aplica')
    expect(complementary(edition2021, changed).at(-1)).toBe('No es posible evaluar')
  })
  test('what the evaluator says of the result stands before what is computed', () => {
    const other = judged({
      indicators: { x1: { pertinence: 'No pertinente', quality: 'No cumple', result: 'No aplica' } },
    })
    expect(complementary(edition2020, {}, other).slice(3)).toEqual([
      'El indicador no es pertinente',
      'El indicador no cumple con el criterio de calidad',
      'No aplica',
    ])
    expect(complementary(edition2021, {}, other).slice(4)).toEqual([
      'El indicador no es pertinente',
      'No cumple',
      'No aplica',
    ])
  })
})

describe('the chart of execution of 2021', () => {
  test('reads a year without a budget as the table above it', () => {
    const report = printedReport(edition2021, examineSample({ 'initialBudget~t': '0' }, edition2021))
    const blocks = report.sections.flatMap((section) => [...section.blocks])
    const table = blocks.find((one) => one.type === 'table' && one.title.startsWith('Ejecución Presupuestaria'))
    const chart = blocks.find((one) => one.type === 'chart' && one.title.startsWith('Ejecución presupuestaria'))
    const inTable = table?.type === 'table' ? table.rows[0]?.slice(1) : undefined
    const inChart = chart?.type === 'chart' ? chart.series[0]?.points.map((point) => point.printed) : undefined
    expect(inTable?.at(-1)).toBe('0')
    expect(inChart).toEqual(inTable)
  })
})
