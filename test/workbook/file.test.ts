import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { largest } from '../../mocks/generator.ts'
import { attributeOf, tagsOf } from '../../src/importing/files/xml-tags.ts'
import { bookOf, bytesOf, cellsOf, PUBLISHED } from './books.ts'

const [, published] = PUBLISHED.at(-1)!
const document = largest()
const made = bookOf(document)
const parts = new Map(Object.entries(unzipSync(bytesOf(document))).map(([path, part]) => [path, strFromU8(part)]))
const sheets = [...parts].filter(([path]) => path.startsWith('xl/worksheets/')).map(([, xml]) => xml)

/** Styles of the file by their number: whether their cells can be typed in. */
const isOpen = [
  ...parts
    .get('xl/styles.xml')!
    .split('<cellXfs')[1]!
    .matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g),
].map(([xf]) => xf.includes('locked="0"'))

test('Every sheet is protected, without a password, and only what is filled is open', () => {
  expect(sheets).toHaveLength(made.book.sheets.length)
  for (const [index, xml] of sheets.entries()) {
    expect(xml).toContain('<sheetProtection sheet="1"')
    expect(xml).not.toMatch(/password|hashValue/)
    const open = [...xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].flatMap(([, at, style]) =>
      isOpen[Number(style ?? 0)] ? [at] : [],
    )
    const { name } = made.book.sheets[index]!
    expect(open).toEqual(cellsOf(made).flatMap((cell) => (cell.sheet === name && cell.entry ? [cell.at] : [])))
  }
})

describe('what may be typed', () => {
  const entryOf = (address: string) => {
    const { name } = made.marks.cells.find((one) => one.address === address)!
    return cellsOf(made).find((cell) => cell.name === name)!
  }
  const validationOf = (address: string): string => {
    const cell = entryOf(address)
    const xml = sheets[made.book.sheets.findIndex(({ name }) => name === cell.sheet)]!
    const column = cell.at.replace(/\d+/, '')
    const all = [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([one]) => one)
    return all.find((one) => {
      const [, area = ''] = /sqref="([^"]*)"/.exec(one) ?? []
      const [from, to = from] = area.split(':').map((at) => Number(at.replace(column, '')))
      return area.startsWith(column) && from! <= cell.line && cell.line <= to!
    })!
  }

  test.each([
    ['lawExecuted~2023', 'type="custom"', 'ISNUMBER'],
    ['regionServed~13', 'type="custom"', '=&quot;S/I&quot;'],
    ['lastYear', 'type="custom"', '&quot;Permanente&quot;'],
    ['thirdParties', 'type="list"', '<formula1>lista_'],
    ['ods', 'showInputMessage="1"', 'Opciones'],
  ])('in %s is said and held by the file', (address, kind, formula) => {
    expect(validationOf(address)).toContain(kind)
    expect(validationOf(address)).toContain(formula)
  })

  test('of a list is what its question offers, as it is read', () => {
    const { list } = entryOf('thirdParties').entry!
    const { area } = made.book.lists.find(({ name }) => name === list)!
    const [, column = '', from, to] = /!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(area)!
    const cells = cellsOf(made).filter((cell) => cell.sheet === 'Opciones' && cell.at.replace(/\d+/, '') === column)
    expect(cells.flatMap((cell) => (cell.line >= Number(from) && cell.line <= Number(to) ? [cell.value] : []))).toEqual(
      ['Sí', 'No'],
    )
  })
})

test('What the former ficha answered stands beside, locked', () => {
  const cells = cellsOf(bookOf(published))
  const heads = cells.filter(({ value }) => typeof value === 'string' && /2022$/.test(value))
  expect(heads.map(({ value }) => value)).toContain('Gasto ejecutado 2022')
  expect(cells.filter(({ look, entry }) => look.startsWith('former') && entry)).toEqual([])
})

test('What does not add up is red where it says so', () => {
  const broken = { ...published, answers: { ...published.answers, administrativeSpending: { 2023: 10_270 } } }
  const cells = cellsOf(bookOf(broken)).filter(({ alarm }) => alarm !== undefined)
  const wrong = cells.filter(({ alarm, value }) => alarm === value)
  expect(wrong.map(({ sheet, value }) => `${sheet}: ${value}`)).toEqual(['Componentes: No cuadra'])
  const files = Object.entries(unzipSync(bytesOf(broken))).map(([, part]) => strFromU8(part))
  const red = files.flatMap((xml) => [...xml.matchAll(/<conditionalFormatting sqref="([A-Z]+\d+)">/g)])
  expect(red.map(([, at]) => at)).toEqual(cells.map(({ at }) => at))
  expect(files.join('')).toMatch(/<dxf>.*?<color rgb="FF/)
})

/** CT_Worksheet (ECMA-376 §18.3.1.99), as far as we write it: Excel mends, or refuses, what stands in another order. */
const ORDER = [
  ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'mergeCells'],
  ...[
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'ignoredErrors',
  ],
]

/** The elements right within a sheet, in order. */
function elementsOf(xml: string): string[] {
  let depth = 0
  return [...tagsOf(xml)].flatMap(({ name, is }) => {
    if (is === 'closes') depth -= 1
    const found = is !== 'closes' && depth === 1 ? [name] : []
    if (is === 'opens') depth += 1
    return found
  })
}

test('The parts of a sheet stand in the order of the standard, and no hint is longer than it takes', () => {
  for (const xml of sheets) {
    const places = elementsOf(xml).map((name) => ORDER.indexOf(name))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    const said = [...tagsOf(xml)].filter(({ name, is }) => name === 'dataValidation' && is !== 'closes')
    const lengths = said.flatMap((tag) => ['prompt', 'error'].map((one) => attributeOf(tag, one)?.length ?? 0))
    expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(255)
  }
})
