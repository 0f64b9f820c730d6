import { describe, expect, test } from 'vitest'
import inmigrante from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { getEdition } from '../../src/editions/editions.ts'
import { typeCase } from '../../src/engine/catalogue/type-case.ts'
import { type CellChange, type Changes, type Effect, isNothing } from '../../src/engine/comparing/changes.ts'
import { compareExaminations } from '../../src/engine/comparing/compare-examinations.ts'
import { examine } from '../../src/engine/examine.ts'
import type { Subject } from '../../src/engine/subject.ts'
import type { Answers } from '../../src/ficha/answer.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { allFields } from '../../src/ficha/edition.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { subjectOf } from '../editions/sample.ts'

const edition = getEdition(2023)
const sent = subjectOf(FichaDocument.parse(inmigrante))

const typing = (subject: Subject, changes: Case): Subject => ({
  ...subject,
  answers: typeCase(edition, 2023, subject.answers, changes),
})
const withRows = (subject: Subject, table: string, rows: readonly string[], cells: Answers['cells']): Subject => ({
  ...subject,
  answers: { cells, rows: new Map(subject.answers.rows).set(table, rows) },
})
const comparing = (before: Subject, now: Subject): Changes =>
  compareExaminations(examine(edition, before), examine(edition, now))
/** What was sent the first time, with these cells; the second time, as it was published. */
const since = (changes: Case): Changes => comparing(typing(sent, changes), sent)

const line = ({ label, before, now, former }: CellChange) => `${label}: ${before.text} → ${now.text} (${former.text})`
const said = ({ is, title, before, now }: Effect) => `${is} ${title}: ${before} → ${now}`
const only = (changes: Changes): CellChange => {
  expect(changes.cells).toHaveLength(1)
  return changes.cells[0]!
}

test('a ficha sent again as it was changed nothing, and every answer is equal', () => {
  const changes = comparing(sent, sent)
  expect(isNothing(changes)).toBe(true)
  expect(changes.cells).toEqual([])
  expect(changes.figures).toEqual([])
  expect(changes.equal.reduce((total, { count }) => total + count, 0)).toBe(sent.answers.cells.size)
})

describe('the service corrects what was observed', () => {
  const changes = since({ 'finalBudget~t': '180.000', 'componentProduction~c2~t': '0', 'served~t': '140' })

  test('each cell stands with what it said, what it says, and last year beside it', () => {
    expect(changes.cells.map(line)).toEqual([
      'Población beneficiada 2023: 140 → 201 (1.638)',
      'Presupuesto final 2023: 180.000 → 466.541 (263.254)',
      'Componente 2 · producción 2023: 0 → 61 (0)',
    ])
  })

  test('what they did to findings and sums stands beside them, the news first', () => {
    expect(changes.cells.map(({ effects }) => effects.map(said)[0])).toEqual([
      'appeared Región con gasto y sin personas:  → Biobío: 6.000 M$ y 0 personas',
      'appeared Ejecución final bajo el mínimo:  → 38,9% · 181.255 / 466.541',
      'went Gasto sin producción: 15.000 M$ y 0 producidas → ',
    ])
  })

  test('people by region add up again: that is said once, and not also as a finding that went', () => {
    const effects = changes.cells[0]!.effects.filter(({ of }) => of === 'regionsEqualServed')
    expect(effects.map(said)).toEqual(['addsUpNow Personas por región: 201 → 201'])
  })

  test('a finding that stays says both of its values, and because of which cell', () => {
    const coverage = changes.findings?.find(({ id }) => id === 'coverageLow')
    expect(coverage).toMatchObject({
      is: 'stayed',
      before: '2,2% · 140 / 6.281 personas',
      now: '3,2% · 201 / 6.281 personas',
      because: ['served~2023'],
    })
  })

  test('findings on which no changed cell weighs stay without a cause', () => {
    const initial = changes.findings?.find(({ id }) => id === 'initialExecutionUnder')
    expect(initial).toMatchObject({ is: 'stayed', because: [] })
  })

  test('of findings with one title it is said of which row each speaks', () => {
    const where = (id: string) => changes.findings?.find((one) => one.id === id)?.where
    expect(where('spendingWithoutProduction~c2')).toBe('Componente 2')
    expect(where('denominatorPopulation~p2')).toMatch(/^Indicador/)
    expect(where('coverageLow')).toBe('')
  })

  test('figures that moved print both, and the cell knows the closest one first', () => {
    const printed = changes.figures.map(({ label, before, now }) => `${label}: ${before.text} → ${now.text}`)
    expect(printed).toContain('Componente 2 · gasto unitario 2023: N/A → 245,9')
    expect(printed).toContain('Gasto por beneficiario 2023: 1.340,0 → 933,3')
    expect(changes.cells[2]?.figures[0]).toBe('unitCost~c2~2023')
  })

  test('what is equal is counted by section, without what changed', () => {
    const total = changes.equal.reduce((sum, { count }) => sum + count, 0)
    expect(total).toBe(sent.answers.cells.size - 3)
    expect(changes.equal.map(({ title }) => title)).toContain('Componentes')
  })
})

describe('a blank, a zero and a marker are three things', () => {
  test.each([
    ['', 'blank', ''],
    ['0', 'number', '0'],
    ['S/I', 'marker', 'S/I'],
    ['doscientos', 'unreadable', 'doscientos'],
  ])("where it said '%s' before", (typed, is, text) => {
    const change = only(since({ 'exits~t': typed }))
    expect(change.before).toMatchObject({ is, text })
    expect(change.now).toMatchObject({ is: 'number', text: '201' })
    expect(change.difference.is).toBe(is === 'number' ? 'number' : 'none')
  })
})

test('of a list it is said what came and what went, by its label', () => {
  const [one, other, third] = allFields(edition).find(({ id }) => id === 'ods')!.kind.options!
  const choosing = (...ods: string[]): Subject => ({
    ...sent,
    answers: { ...sent.answers, cells: new Map(sent.answers.cells).set('ods', ods) },
  })
  const change = only(comparing(choosing(one!.value, other!.value), choosing(one!.value, third!.value)))
  expect(change).toMatchObject({ now: { is: 'list' }, came: [third!.label], left: [other!.label] })
  const copied = comparing(choosing(one!.value), choosing(one!.value))
  expect(copied.cells).toEqual([])
})

test('years are no amounts: nobody is told that a programme began +3', () => {
  expect(only(since({ firstYear: '2010' })).difference.is).toBe('none')
})

describe('rows', () => {
  const { rows, cells } = sent.answers
  const components = rows.get('components')!
  const without = (row: string): Subject =>
    withRows(
      sent,
      'components',
      components.filter((one) => one !== row),
      cells,
    )

  test('one that was added brings its cells, and they are not told twice', () => {
    const changes = comparing(without('c2'), sent)
    expect(changes.cells).toEqual([])
    expect(changes.rows).toMatchObject([{ is: 'added', table: 'components', row: 'c2', label: 'Componente 2' }])
    const production = changes.rows[0]!.cells.find(({ cell }) => cell === 'componentProduction~c2~2023')
    expect(production).toMatchObject({ before: { is: 'blank' }, now: { text: '61' } })
  })

  test('one that was removed is called as it was, and keeps what it said', () => {
    const changes = comparing(sent, without('c1'))
    expect(changes.rows[0]).toMatchObject({ is: 'removed', row: 'c1', label: 'Componente 1' })
    const spending = changes.rows[0]!.cells.find(({ cell }) => cell === 'componentSpending~c1~2023')
    expect(spending?.label).toBe('Componente 1 · gasto ejecutado 2023')
    expect(spending?.now).toMatchObject({ is: 'blank' })
    expect(spending?.before.is).toBe('number')
  })

  test('a sum that breaks by a row that went is because of its cells', () => {
    const changes = comparing(sent, without('c2'))
    const broken = changes.findings?.filter(({ is, finding }) => is === 'appeared' && finding.severity === 'block')
    expect(broken?.length).toBeGreaterThan(0)
    for (const { because } of broken!) expect(because).toContain('componentSpending~c2~2023')
  })

  test('rows in another order are said to be so, and no cell of theirs changed', () => {
    const changes = comparing(withRows(sent, 'components', [...components].reverse(), cells), sent)
    expect(changes.reordered).toEqual(['components'])
    expect(changes.cells).toEqual([])
    expect(isNothing(changes)).toBe(false)
  })
})
