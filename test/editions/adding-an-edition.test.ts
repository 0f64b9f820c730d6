import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import { catalogueOf } from '../../src/engine/catalogue/catalogue.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import { reportText } from '../../src/report/text.ts'
import { changesBetween } from './changes.ts'
import { guardCases } from './guard-cases.ts'
import { guardDeclarations } from './guard-declarations.ts'
import { guardEvaluation } from './guard-evaluation.ts'
import { guardMessages } from './guard-messages.ts'
import { guardReport } from './guard-report.ts'
import { printedReport, withLayoutLoaded } from './printed-report.ts'
import { examineSample, sampleOf } from './sample.ts'
import { applyDiff, codeBlocks, sourcesWithPage } from './sources-with-page.ts'

const page = readFileSync('docs/adding-an-edition.md', 'utf8')
const root = sourcesWithPage(page)
afterAll(() => rmSync(root, { recursive: true }))

const added = (path: string) => import(pathToFileURL(join(root, 'src/editions', path)).href)
const { EDITIONS: withAdded }: { EDITIONS: readonly Edition[] } = await added('editions.ts')
const { getSample }: { getSample: (edition: Edition) => FichaDocument } = await added('samples/samples.ts')
const { EDITION_YEARS }: { EDITION_YEARS: readonly number[] } = await added('thresholds.ts')

await Promise.all(withAdded.map(withLayoutLoaded))

const edition = withAdded.at(-1)!
const sample = getSample(edition)

describe('the edition that docs/adding-an-edition.md adds', () => {
  test('stands after those that are there, which stay as they were', () => {
    expect(withAdded.map((one) => one.id)).toEqual([...EDITIONS.map((one) => one.id), 2030])
    expect(EDITION_YEARS).toEqual(withAdded.map((one) => one.id))
  })

  guardDeclarations(edition)
  guardCases(edition, sample)
  guardMessages(edition, sample)
  guardReport(edition, sample, {})
  guardEvaluation(edition, sample)

  test('examines a ficha: figures of its own, families under its own limits', () => {
    const ficha = examineSample({ 'finalBudget~t': '114.000', 'volunteers~t': '501' }, edition, sample)
    const figures = ficha.figures().map((one) => one.address)
    expect(figures).toEqual(expect.arrayContaining(['coverage~2029', 'volunteersPerHundred~2030']))
    expect(figures).not.toContain('coverage~2028')
    expect(ficha.status).toBe('pending')
    expect(ficha.findings.map((one) => one.rule)).toEqual(['finalExecutionUnder', 'volunteersOverServed'])
  })

  test('prints a report', () => {
    const text = reportText(printedReport(edition, examineSample({ 'finalBudget~t': '114.000' }, edition, sample)))
    expect(text).toContain('FICHA DE PRUEBA 2030')
    expect(text).toContain('En 2030 el programa gastó menos del 88% de su presupuesto.')
    expect(text).toMatch(/Voluntarios por cada 100 personas.*3,8.*4,0/s)
  })

  test('is in the catalogue of rules, and what it changes can be read', () => {
    const catalogue = catalogueOf(withAdded, getSample)
    const of = (id: string) => catalogue.find((one) => one.id === id)!
    expect(of('volunteersOverServed').since).toBe(2030)
    expect(of('finalExecutionUnder').editions.at(-1)!.limits[0]).toMatchObject({ printed: '88%' })
    const changes = changesBetween(withAdded.at(-2)!, edition, getSample)
    expect(changes.find((one) => one.subject === 'Campos')!.lines).toContain('+ Voluntarios (volunteers)')
  })

  test('compiles, and does not when a limit has no answer for its year', () => {
    const thresholds = join(root, 'src/editions/thresholds.ts')
    expect(compile()).toBe('')
    writeFileSync(thresholds, readFileSync(thresholds, 'utf8').replace(/ {6}2030: \['88'.*\n/, ''))
    expect(compile()).toContain("'2030' is missing")
  })
})

/** What the compiler has to say of the copy. */
function compile(): string {
  const options = JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions
  const config = { compilerOptions: { ...options, types: ['node'] }, include: ['src'] }
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(config))
  return spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', root], { encoding: 'utf8' }).stdout
}

describe('the page', () => {
  test('names files that are there where it changes them, and new ones where it adds them', () => {
    for (const { is, path } of codeBlocks(page)) expect(existsSync(path), path).toBe(is === 'diff')
  })

  test('says which hunk no longer fits', () => {
    expect(applyDiff('a\nb\n', ' a\n+x\n@@\n-b\n', 'f.ts')).toBe('a\nx\n')
    expect(() => applyDiff('a\na\n', ' a\n+x\n', 'f.ts')).toThrow('f.ts: this hunk fits in 2 places')
    expect(sampleOf(EDITIONS[0]!).edition).toBe(EDITIONS[0]!.id)
  })
})
