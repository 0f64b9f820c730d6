import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typeInParts } from '../workbook/type-in-parts.ts'

const FICHA = 'mocks/fichas/2023-inmigrante-y-refugio.json'
const folder = mkdtempSync(join(tmpdir(), 'cuadra-import-'))
const pathOf = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as people do; each call starts a process. */
function cuadra(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/node/cuadra.js', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** The exported workbook once somebody typed in it. */
function bookWith(name: string, typed: Readonly<Record<string, string>>): string {
  writeFileSync(pathOf(name), typeInParts(new Uint8Array(readFileSync(pathOf('libro.xlsx'))), typed))
  return pathOf(name)
}
const answersOf = (name: string) => JSON.parse(readFileSync(pathOf(name), 'utf8')).answers

describe('cuadra import', () => {
  beforeAll(() => {
    expect(cuadra('workbook', FICHA, '-o', pathOf('libro.xlsx')).status).toBe(0)
  })

  test('of a workbook that nobody touched enters nothing, and the ficha stays as it was', () => {
    const { status, stdout } = cuadra('import', FICHA, pathOf('libro.xlsx'), '-o', pathOf('same.json'))
    expect(status).toBe(0)
    expect(stdout).toMatch(/\n0 entran · 0 cambiaron solo en la ficha · \d+ iguales\n$/)
    expect(answersOf('same.json')).toEqual(JSON.parse(readFileSync(FICHA, 'utf8')).answers)
  })

  test('prints each cell with its place, keeps the ficha with what entered, and ends with 1 when something stayed out', () => {
    const book = bookWith('changed.xlsx', { 'regionSpending~13': '147401', 'regionSpending~07': '#N/A', firstYear: '' })
    const { status, stdout } = cuadra('import', FICHA, book, '-o', pathOf('changed.json'))
    expect(status).toBe(1)
    expect(stdout).toMatch(/^1 entra · 1 en blanco · 1 rechazada · /m)
    expect(stdout).toMatch(/^entra +Componentes!C28 +Metropolitana de Santiago.*: «147\.400» → «147\.401»$/m)
    expect(stdout).toMatch(/^rechazada +Componentes!C30 /m)
    const { byRegion, firstYear } = answersOf('changed.json')
    expect([byRegion['13'].spending, byRegion['07'].spending, firstYear]).toEqual([147_401, 4_855, 2011])
  })

  test('erases what the workbook left blank where that is asked', () => {
    const book = bookWith('blank.xlsx', { firstYear: '' })
    expect(cuadra('import', FICHA, book, '--take-blanks', '-o', pathOf('blank.json')).status).toBe(0)
    expect(answersOf('blank.json')).not.toHaveProperty('firstYear')
  })

  test('of what changed in both enters what is said, and nothing while nothing is', () => {
    const ficha = JSON.parse(readFileSync(FICHA, 'utf8'))
    writeFileSync(pathOf('now.json'), JSON.stringify({ ...ficha, answers: { ...ficha.answers, firstYear: 2010 } }))
    const book = bookWith('both.xlsx', { firstYear: '2012' })
    const undecided = cuadra('import', pathOf('now.json'), book)
    expect([undecided.status, undecided.stdout]).toEqual([
      1,
      expect.stringMatching(/^por elegir +Antecedentes!C10 .*: «2010» → «2012» \(exportado «2011»\)$/m),
    ])
    for (const [choice, year] of [
      ['--theirs', 2012],
      ['--ours', 2010],
    ] as const) {
      expect(cuadra('import', pathOf('now.json'), book, choice, '-o', pathOf('chosen.json')).status).toBe(0)
      expect(answersOf('chosen.json').firstYear).toBe(year)
    }
  })

  test.each([
    [
      'a workbook of another ficha',
      ['mocks/fichas/2021-gestion-territorial.json', 'libro.xlsx'],
      /Es el libro de «.*», ficha 2023/,
    ],
    ['what is no workbook', [FICHA, 'no.xlsx'], /no\.xlsx: No es un libro de Excel/],
    ['both ways at once', [FICHA, 'libro.xlsx', '--theirs', '--ours'], /elija una/],
    ['an option of another command', [FICHA, 'libro.xlsx', '--accept'], /^Uso:/],
  ])('%s ends with 2 and why', (_, [file = '', book = '', ...options], why) => {
    writeFileSync(pathOf('no.xlsx'), 'a;b\n1;2')
    const { status, stderr } = cuadra('import', file, pathOf(book), ...options)
    expect([status, stderr]).toEqual([2, expect.stringMatching(why)])
  })
})
