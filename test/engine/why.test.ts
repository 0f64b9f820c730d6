import { describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { explainFigure } from '../../src/engine/explaining/explain-figure.ts'
import { explainFinding } from '../../src/engine/explaining/explain-finding.ts'
import { wireWhy } from '../../src/engine/explaining/why-wire.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { examineSample, SAMPLE, subjectOf } from '../editions/sample.ts'

const whyFinding = (id: string, changes: Case) => explainFinding(examineSample(changes), id)!
const inputsOf = (id: string, changes: Case) => wireWhy(whyFinding(id, changes)).inputs

describe('a finding explains itself', () => {
  const low: Case = { 'initialBudget~t': '120.000' }

  test('with the two amounts that it compares, as they stand to each other', () => {
    expect(wireWhy(whyFinding('initialExecutionUnder', low))).toMatchObject({
      formula: 'Ejecución sobre el inicial 2023 (83,3%) < Mínimo de ejecución inicial (85%)',
      demands: 'Ejecución sobre el inicial 2023 debe ser al menos 85% (Mínimo de ejecución inicial).',
    })
    expect(whyFinding('initialExecutionUnder', low).rule?.difference).toBe('1,7 puntos')
  })

  test('with its thresholds and where they were read', () => {
    const { source } = SAMPLE_EDITION.thresholds.initialExecutionMin!
    expect(inputsOf('initialExecutionUnder', low)).toContainEqual(
      expect.objectContaining({ label: 'Mínimo de ejecución inicial', from: 'threshold', source }),
    )
  })

  test('down to what was typed: the execution can be asked further', () => {
    const ficha = examineSample(low)
    const [execution] = wireWhy(explainFinding(ficha, 'initialExecutionUnder')!).inputs
    expect(wireWhy(explainFigure(ficha, execution!.figure!)!).inputs.map((one) => [one.printed, ...one.cells])).toEqual(
      [
        ['100.000', 'lawExecuted~2023'],
        ['120.000', 'initialBudget~2023'],
      ],
    )
  })

  test('of two equal components, naming the other one', () => {
    const why = whyFinding('equalComponents~c2', {
      'componentSpending~c1~t': '45.000',
      'componentSpending~c2~t': '45.000',
    })
    expect(wireWhy(why).formula).toContain('contra Componente 1: Asesoría (45.000)')
  })

  test('of a value that differs from the published one, with what was published and when', () => {
    expect(inputsOf('formerChanged~finalBudget~2022', { 'finalBudget~t-1': '95.001' })).toMatchObject([
      { printed: '95.001', cells: ['finalBudget~2022'] },
      { printed: '95.000', from: 'former', source: 'ficha 2022, como se publicó' },
    ])
  })

  test('of a blank, with the cell that waits', () => {
    expect(inputsOf('demanded~purpose', { purpose: '' })).toMatchObject([{ printed: 'en blanco', cells: ['purpose'] }])
  })

  test('of an unreadable answer, as it was typed', () => {
    expect(inputsOf('unreadable~exits~2023', { 'exits~t': '12a' })).toMatchObject([{ printed: '«12a»' }])
  })
})

describe('a sum explains itself', () => {
  test('that misses, with every addend of both sides', () => {
    const why = whyFinding('componentsEqualExecuted', { 'administrativeSpending~t': '10.270' })
    expect(why.line.map((part) => ('operator' in part ? part.operator : part.printed))).toEqual([
      '100.270',
      '≠',
      '100.000',
    ])
    expect(why.rule?.difference).toBe('270')
    expect(wireWhy(why).inputs[0]?.rows?.map((row) => `${row.label} ${row.printed}`)).toEqual([
      'Componente 1: Asesoría 60.000',
      'Componente 2: Talleres 30.000',
      'Gasto administrativo 2023 10.270',
    ])
  })

  test('that adds up, too', () => {
    expect(wireWhy(whyFinding('componentsEqualExecuted', {})).formula).toContain('(100.000) = Presupuesto ley')
  })

  test('a total over a table, row by row', () => {
    const [sum] = wireWhy(explainFigure(examineSample(), 'componentsTotal~2023')!).inputs
    expect(sum?.rows?.map((row) => [row.label, row.printed, row.cells[0]])).toEqual([
      ['Componente 1: Asesoría', '60.000', 'componentSpending~c1~2023'],
      ['Componente 2: Talleres', '30.000', 'componentSpending~c2~2023'],
    ])
  })
})

describe('what was loaded and who typed', () => {
  test('a factor says where it comes from', () => {
    const { inputs } = wireWhy(explainFigure(examineSample(), 'spendingPerPerson~2023')!)
    expect(inputs[1]).toMatchObject({ label: 'Factor 2023', printed: '1,035', source: 'cargado con el período 2023' })
  })

  test('a typed input says who and when, where the document says so; others say nothing', () => {
    const typed = { 'lawExecuted~2023': { who: 'Ana Soto', at: '2024-03-11T17:29:00Z' } }
    const ficha = examine(SAMPLE_EDITION, { ...subjectOf(SAMPLE), typed })
    const { inputs } = wireWhy(explainFigure(ficha, 'initialExecution~2023')!)
    expect(inputs.map((one) => one.typed)).toEqual([typed['lawExecuted~2023'], undefined])
  })

  test('a row of a sum says it too', () => {
    const typed = { 'componentSpending~c2~2023': { who: 'Ana Soto', at: '2024-03-11T17:29:00Z' } }
    const ficha = examine(SAMPLE_EDITION, { ...subjectOf(SAMPLE), typed })
    expect(wireWhy(explainFigure(ficha, 'componentsTotal~2023')!).inputs[0]?.rows?.[1]?.typed?.who).toBe('Ana Soto')
  })
})

const SAMPLE_EDITION = EDITIONS.find((one) => one.id === SAMPLE.edition)!
const everyRule = EDITIONS.flatMap((edition) =>
  [...edition.rules, ...edition.cellRules].map((rule) => [edition.id, rule.id, edition, rule] as const),
)

test.each(everyRule)('%i: %s explains every finding of its example', (_year, id, edition, { cases, source }) => {
  const ficha = examineSample(cases.breaks, edition)
  for (const finding of ficha.findings) expect(explainFinding(ficha, finding.id)?.source, finding.id).toBeTruthy()
  const own = ficha.findings.find((one) => one.rule === id)!
  const why = explainFinding(ficha, own.id)!
  expect([why.address, why.label, why.source]).toEqual([own.id, own.title, source])
  const cells = [...why.line, ...why.also].flatMap((part) =>
    'operator' in part ? [] : [...part.cells, ...(part.rows ?? []).flatMap((row) => row.cells)],
  )
  expect(cells).toEqual(expect.arrayContaining(own.cells.slice(0, 1)))
})

test.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
  '%i: every figure explains itself, and what it is made of is there',
  (_year, edition) => {
    const ficha = examineSample({}, edition)
    for (const { address } of ficha.figures()) {
      const why = explainFigure(ficha, address)!
      expect(why.source, address).toBeTruthy()
      for (const part of why.line) {
        if ('operator' in part) continue
        if (part.figure) expect(explainFigure(ficha, part.figure), address).toBeDefined()
        if (part.from === 'threshold' || part.from === 'period') expect(part.source, address).toBeTruthy()
      }
    }
  },
)

test('a finding that there is not explains nothing', () => {
  const ficha = examineSample()
  for (const id of ['nada', 'unitZero~c9', 'coverageLow~c1', 'demanded~nada'])
    expect(explainFinding(ficha, id), id).toBeUndefined()
})
