import { expect, test } from 'vitest'
import { allColumns, allFields, allTables, type Edition } from '../../src/ficha/edition.ts'
import type { Figure, Need, Needed, NeedOf } from '../../src/ficha/figure.ts'
import type { Section } from '../../src/ficha/section.ts'

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)
const needed = (need: NeedOf): Exclude<NeedOf, Need> => (need.is === 'need' ? need.of : need)
const needsOf = (figure: Figure) => Object.values(figure.needs).map(needed)

/** Everything that an edition asks or computes, by its id. */
const members = (edition: Edition): Map<string, Exclude<Needed, { is: 'threshold' }>> =>
  new Map([...allFields(edition), ...allColumns(edition), ...edition.figures].map((one) => [one.id, one]))

const kindOf = (of: Needed) => ('kind' in of && 'numeric' in of.kind ? of.kind.numeric : of.is)
const tableOf = (of: Needed) => (of.is === 'figure' ? of.table?.id : of.is === 'column' ? of.table : undefined)

/** A family is referred to by one of its variants: the edition has to bring one of the same sort, in the same table. */
function belongs(edition: Edition, need: Exclude<NeedOf, Need>): boolean {
  if (need.is === 'fact') return true
  if (need.is === 'threshold') return edition.thresholds[need.id] !== undefined
  const own = members(edition).get(need.id)
  return own?.is === need.is && kindOf(own) === kindOf(need) && tableOf(own) === tableOf(need)
}

/** Years that a rule reads by offset have to be asked, or what it says would never be known. */
function isAsked(edition: Edition, need: NeedOf): boolean {
  if (need.is !== 'need' || need.offset === undefined || need.of.is === 'threshold') return true
  const years = members(edition).get(need.of.id)?.years
  return years === undefined || years.includes(need.offset)
}

const allNeeds = (edition: Edition) => [
  ...edition.figures.map(({ id, needs }) => ({ id, needs: Object.values(needs) })),
  ...edition.rules.map(({ id, needs, at }) => ({ id, needs: [...Object.values(needs), ...at] })),
  ...edition.equations.map(({ id, reference, comparisons }) => ({
    id,
    needs: [reference, ...comparisons].flatMap(({ terms }) => terms.map(({ of }): NeedOf => of)),
  })),
]

/** The way from a figure back to itself, if there is one. */
function cycleFrom(figure: Figure, path: readonly Figure[] = []): string | undefined {
  if (path.includes(figure)) return [...path, figure].map((one) => one.id).join(' → ')
  const next = needsOf(figure).filter((one): one is Figure => one.is === 'figure')
  return next.map((one) => cycleFrom(one, [...path, figure])).find((found) => found !== undefined)
}

const drawn = (section: Section): Needed[] =>
  section.parts.flatMap((part): Needed[] => {
    if (part.part === 'fields') return [...part.fields]
    if (part.part === 'years') return part.lines.flatMap((line) => ('is' in line ? [line] : []))
    return [...part.columns, ...part.totals.flatMap((total) => Object.values(total.under))]
  })

/** Officials read under '¿Por qué?', and anybody at /reglas, where a declaration comes from. */
function expectSource(source: string, id: string): void {
  expect(source.trim(), id).not.toBe('')
  expect(source, `${id}: what somebody can look up, no paragraph of ours`).not.toMatch(/domain|§|nuestr[oa]/)
  expect(source, `${id}: in Spanish`).not.toMatch(/\b(and|or|the|of|in|what|which|with)\b/)
}

const isOneSentence = (text: string) => text.endsWith('.') && !/[.!?]\s/.test(text)

/** What has to hold in the declarations of an edition before anybody fills it. */
export function guardDeclarations(edition: Edition): void {
  const asked = [...allFields(edition), ...allColumns(edition)]
  const comparisons = edition.equations.flatMap((one) => one.comparisons)
  const rules = [...edition.rules, ...edition.cellRules]

  test('every id is given once', () => {
    const tables = allTables(edition)
    const ids = [...asked, ...tables, ...edition.figures, ...rules].map((one) => one.id)
    expect(repeated([...ids, ...comparisons.map((one) => one.rule)])).toEqual([])
    expect(repeated(edition.sections.map((one) => one.id))).toEqual([])
    expect(repeated(edition.equations.map((one) => one.id))).toEqual([])
  })

  test('every id can stand in an address', () => {
    for (const { id } of [...asked, ...allTables(edition), ...edition.figures])
      expect(id).toMatch(/^[A-Za-z][A-Za-z0-9]{0,60}$/)
  })

  test('no figure needs itself', () => {
    expect(edition.figures.map((one) => cycleFrom(one)).filter((one) => one !== undefined)).toEqual([])
  })

  test('every need belongs to it', () => {
    const stray = allNeeds(edition).flatMap(({ id, needs }) =>
      needs
        .map(needed)
        .filter((one) => !belongs(edition, one))
        .map((one) => `${id} needs ${one.id}`),
    )
    expect(stray).toEqual([])
  })

  test('every year that a rule reads is asked or computed', () => {
    const needs = edition.rules.flatMap(({ id, needs, at }) =>
      [...Object.values(needs), ...at].map((need) => ({ id, need })),
    )
    expect(needs.filter(({ need }) => !isAsked(edition, need)).map(({ id }) => id)).toEqual([])
  })

  test('every field and table stands on exactly one screen', () => {
    const fields = edition.sections.flatMap((section) => drawn(section)).filter((one) => one.is === 'field')
    const ids = fields.map((one) => one.id)
    expect(repeated(edition.sections.flatMap((section) => [...new Set(drawn(section))].map((one) => one.id)))).toEqual(
      [],
    )
    expect([...new Set(ids)].sort()).toEqual(
      allFields(edition)
        .map((one) => one.id)
        .sort(),
    )
  })

  test('every column of a table is drawn with it', () => {
    const columns = edition.sections.flatMap(drawn).filter((one) => one.is === 'column')
    expect(columns.map((one) => one.id).sort()).toEqual(
      allColumns(edition)
        .map((one) => one.id)
        .sort(),
    )
  })

  test('companions and lines of totals belong to it', () => {
    const parts = edition.sections.flatMap((section) => section.parts)
    for (const section of edition.sections)
      for (const companion of section.companions ?? []) expect(parts).toContain(companion)
    const known = [...comparisons.map((one) => one.rule), ...rules.map((one) => one.id)]
    const heldBy = parts.flatMap((part) =>
      part.part === 'table' ? part.totals.flatMap((one) => one.heldBy ?? []) : [],
    )
    for (const id of heldBy) expect(known).toContain(id)
  })

  test('the table of a free row names its rows by a column that it has', () => {
    for (const table of allTables(edition)) {
      if (table.nameColumn) expect(Object.keys(table.columns)).toContain(table.nameColumn)
      expect(table.maxRows).toBeGreaterThan(0)
    }
  })

  test('everything asked has a label, help in one sentence and a source', () => {
    for (const { id, label, help, source } of [...asked, ...allTables(edition)]) {
      expect(label.trim(), id).not.toBe('')
      expect(isOneSentence(help), `${id}: ${help}`).toBe(true)
      expectSource(source, id)
    }
  })

  test('every figure has a label, a source, and words that name its needs and nothing else', () => {
    for (const { id, label, source, words, needs } of edition.figures) {
      expect(label.trim(), id).not.toBe('')
      expectSource(source, id)
      const named = [...words.matchAll(/\{(\w+)\}/g)].map((one) => one[1]!)
      expect([...new Set(named)].sort(), id).toEqual(Object.keys(needs).sort())
    }
  })

  test('every rule has a title and a source, and asks when it is to be justified', () => {
    for (const { id, title, source, severity, asks } of rules) {
      expect(title.trim(), id).not.toBe('')
      expectSource(source, id)
      expect(asks !== undefined, id).toBe(severity === 'ask')
    }
    for (const { id, source } of edition.equations) expectSource(source, id)
  })

  test('every rule says in one sentence what it checks', () => {
    for (const { id, checks } of rules) {
      expect(checks, id).toMatch(/^(Revisa|Dice) que,? /)
      expect(isOneSentence(checks), `${id}: ${checks}`).toBe(true)
    }
  })

  test('every rule has a case that breaks it and another that holds', () => {
    for (const { id, cases } of [...rules, ...comparisons.map(({ rule, cases }) => ({ id: rule, cases }))]) {
      expect(Object.keys(cases.breaks).length, id).toBeGreaterThan(0)
      expect(cases.breaks, id).not.toEqual(cases.holds)
    }
  })

  test('every limit that a rule over cells declares has a value in the year', () => {
    for (const { id, thresholds = [] } of edition.cellRules)
      for (const one of thresholds) expect(edition.thresholds, id).toHaveProperty(one.id)
  })

  test('every rule points to cells', () => {
    for (const { id, at } of edition.rules) expect(at.length, id).toBeGreaterThan(0)
  })
}
