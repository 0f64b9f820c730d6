import { describe, expect, test } from 'vitest'
import { ruleCatalogue } from '../../src/cli/rules.ts'
import { EDITIONS } from '../../src/editions/editions.ts'
import { catalogueOf, findInEdition } from '../../src/engine/catalogue/catalogue.ts'
import { groupBySection, searchCatalogue } from '../../src/engine/catalogue/catalogue-search.ts'
import { sampleOf } from './sample.ts'

const catalogue = ruleCatalogue()
const ids = (query: Parameters<typeof searchCatalogue>[1]) =>
  searchCatalogue(catalogue, query).map(({ entry }) => entry.id)
const of2023 = (id: string) => findInEdition(catalogue.find((one) => one.id === id)!, 2023)!

describe('the catalogue of rules', () => {
  test.each(EDITIONS)('has every rule that edition $id runs, and none other', (edition) => {
    const run = [
      ...edition.equations.flatMap((one) => one.comparisons.map(({ rule }) => rule)),
      ...edition.rules.map((one) => one.id),
      ...edition.cellRules.map((one) => one.id),
    ]
    expect(ids({ edition: edition.id }).sort()).toEqual(run.sort())
  })

  test('says of each what it checks, since when, where it was read and what it looks at', () => {
    for (const { id, since, editions } of catalogue) {
      expect(since, id).toBe(editions[0]!.edition)
      for (const one of editions) {
        expect(one.checks, id).toMatch(/^(Revisa|Dice) que,? .+\.$/)
        expect(one.source.trim(), id).not.toBe('')
        expect(one.looksAt.length, id).toBeGreaterThan(0)
        expect(one.title.trim(), id).not.toBe('')
        expect(one.section.title, id).not.toBe('')
        expect(one.example.message, id).toMatch(/[.)]$/)
        expect(one.example.words, id).toContain(`En la ficha de muestra de ${one.edition}, `)
      }
    }
  })

  test('shows one ficha that breaks the rule, with both amounts', () => {
    const { example, severity, limits, prints } = of2023('componentsEqualExecuted')
    expect(example.words).toBe('En la ficha de muestra de 2023, Gasto administrativo 2023: 10.270 en vez de 10.000.')
    expect(example).toMatchObject({ left: 100_270, right: 100_000, difference: 270 })
    expect({ severity, limits, prints }).toEqual({ severity: 'block', limits: [], prints: null })
  })

  test('says a blank as a blank', () => {
    expect(of2023('demanded').example.words).toContain(': en blanco en vez de Texto de prueba.')
  })

  test('gives the limits of the year with their source, also those that its figures bring', () => {
    expect(of2023('coverageLow').limits.map(({ id, value }) => [id, value])).toEqual([['coverageMin', '10']])
    expect(of2023('spendingPerPersonOver').limits.map(({ id }) => id)).toEqual(['spendingPerPersonOver'])
    expect(of2023('thousandfold').limits.map(({ id }) => id)).toEqual(['jump'])
    for (const { editions } of catalogue)
      for (const { limits } of editions) for (const { source } of limits) expect(source.trim()).not.toBe('')
  })

  test('prints what the report would, and says whose words they are', () => {
    const { prints } = of2023('initialExecutionOver')
    expect(prints?.sentence).toContain('sobreejecución presupuestaria')
    expect(prints?.wording).toBe('ours')
  })

  test('names fields as the edition declares them, columns with their table', () => {
    expect(of2023('equalComponents').looksAt).toEqual(['Componentes · Gasto ejecutado'])
    expect(of2023('unreadable').looksAt).toEqual(['Todas las respuestas'])
  })

  test('refuses a case that breaks nothing', () => {
    const edition = EDITIONS.at(-1)!
    const [first, ...rest] = edition.rules
    const tame = { ...edition, rules: [{ ...first!, cases: { breaks: {}, holds: {} } }, ...rest] }
    expect(() => catalogueOf([tame], sampleOf)).toThrow(first!.id)
  })
})

describe('searching it', () => {
  test.each([
    ['numerador', 'indicatorComplete'],
    ['SUBEJECUCION presupuestaria', 'initialExecutionUnder'],
    ['equalComponents', 'equalComponents'],
    ['nivel central', 'regionsEqualComponents'],
  ])('%s finds %s', (text, id) => expect(ids({ text })).toContain(id))

  test('every word has to stand there', () => {
    expect(ids({ text: 'cobertura marciana' })).toEqual([])
    expect(ids({ text: ' ' })).toHaveLength(catalogue.length)
  })

  test('keeps to a severity and an edition', () => {
    expect(ids({ severity: 'block', edition: 2023 })).toContain('unreadable')
    expect(ids({ severity: 'block' })).not.toContain('coverageLow')
    expect(ids({ edition: 1999 })).toEqual([])
  })

  test('stands under the sections of the form, each once', () => {
    const groups = groupBySection(searchCatalogue(catalogue, {}))
    expect(new Set(groups.map((one) => one.title)).size).toBe(groups.length)
    expect(groups.flatMap((one) => one.rules)).toHaveLength(catalogue.length)
  })
})
