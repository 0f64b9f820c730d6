import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/universal'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { readPrinted } from '../../src/report/printed-number.ts'
import { tablesAmong } from '../../src/report/sheet-widths.ts'
import { reportXlsx } from '../../src/report/xlsx.ts'
import { EXAMPLES, PUBLISHED, reportOf, reportOfTable, textsOf } from './examples.ts'
import { unzip } from './unzip.ts'

const bytesOf = (report: ReportDocument) => reportXlsx(report, writeXlsx)
const read = async (report: ReportDocument) => readXlsx(Buffer.from(await bytesOf(report)), { trim: false })

describe.each(EXAMPLES)('the workbook of %s', async (_, document) => {
  const report = reportOf(document)
  const sheets = await read(report)

  test('has a sheet a section after the first, each with a name that a workbook takes', () => {
    const names = sheets.map((one) => one.sheet)
    expect(names).toHaveLength(report.sections.length + 1)
    expect(names[0]).toBe('Ficha')
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
  })

  test('says on the first sheet what it is of, and where everything is', () => {
    const rows = sheets[0]!.data
    expect(rows[0]![0]).toBe(report.title)
    const [name, institution, ministry] = report.heading
    expect(
      rows.filter((row) => ['Programa', 'Servicio', 'Ministerio', 'Año', 'Edición'].includes(`${row[0]}`)),
    ).toEqual([
      ['Programa', name],
      ['Servicio', institution],
      ['Ministerio', ministry],
      ['Año', String(report.year)],
      ['Edición', String(report.edition)],
    ])
    expect(rows.slice(-report.sections.length).map((row) => row[1])).toEqual(report.sections.map((one) => one.title))
  })

  test('carries every table, cell by cell: figures as numbers, the rest as it was printed', () => {
    for (const [index, section] of report.sections.entries()) {
      const { data } = sheets[index + 1]!
      let from = 0
      for (const table of tablesAmong(section.blocks)) {
        const heads = table.columns.map((head) => head || null)
        const isHead = (row: readonly unknown[] = []) => heads.every((head, column) => row[column] === head)
        const at = data.findIndex((row, place) => place >= from && row[0] === table.title && isHead(data[place + 1]))
        expect(at, table.title).toBeGreaterThan(0)
        const written = data.slice(at + 1, at + 2 + table.rows.length)
        const isText = (column: number) => column === 0 || (table.texts?.includes(column) ?? false)
        const printed = table.rows.map((row) =>
          row.map((cell, column) => (isText(column) ? cell || null : (readPrinted(cell)?.value ?? (cell || null)))),
        )
        expect(written.map((row) => row.slice(0, heads.length))).toEqual([heads, ...printed])
        from = at + 1
      }
    }
  })

  test('says all that the report says', () => {
    const cells = sheets.flatMap((one) => one.data.flat())
    const said = cells
      .filter((cell) => typeof cell === 'string')
      .join(' ')
      .replace(/\s+/g, ' ')
    const numbers = new Set(cells.filter((cell) => typeof cell === 'number'))
    const missing = textsOf(report).filter(
      (text) => !said.includes(text.replace(/\s+/g, ' ')) && !numbers.has(readPrinted(text)?.value ?? Number.NaN),
    )
    expect(missing).toEqual([])
  })
})

describe('a cell', () => {
  const signs = ['=1+1', '+56 2 2345', '-3 de 5', '@SUM(A1)', '\t=2', "'=A1", '=HYPERLINK("http://x")', '-']
  const report = reportOfTable({
    title: 'Signos',
    columns: ['=Etiqueta', 'Texto', 'Cifra'],
    rows: signs.map((sign) => [sign, sign, sign]),
    texts: [1],
  })

  test('is never a formula, whatever it begins with', async () => {
    const parts = unzip(await bytesOf(report))
    const sheet = parts.get('xl/worksheets/sheet2.xml')!
    expect(sheet).not.toContain('<f')
    const rows = (await read(report))[1]!.data.slice(4)
    expect(rows).toEqual(signs.map((sign) => [sign, sign, sign]))
  })

  test('that would read as one when somebody edits it has the format of text', async () => {
    const parts = unzip(await bytesOf(report))
    const cell = /<c r="A5" s="(\d+)"/.exec(parts.get('xl/worksheets/sheet2.xml')!)!
    expect(formatOf(parts.get('xl/styles.xml')!, Number(cell[1]))).toBe('@')
  })

  test('has the format that prints it again', async () => {
    const printed = ['1.234.567', '98,2%', '1.590,7', '98.765.432.109.876.543', 'N/C***', '1.060']
    const table = { title: 'Cifras', columns: ['', 'Cifra'], rows: printed.map((cell) => [cell, cell]) }
    const parts = unzip(await bytesOf(reportOfTable(table)))
    const sheet = parts.get('xl/worksheets/sheet2.xml')!
    const cells = printed.map((_, index) => {
      const [, style, type, value] = new RegExp(`<c r="B${5 + index}" s="(\\d+)"( t="s")?><v>([^<]*)<`).exec(sheet)!
      return type ? 'text' : [Number(value), formatOf(parts.get('xl/styles.xml')!, Number(style))]
    })
    expect(cells).toEqual([[1234567, '#,##0'], [0.982, '0.0%'], [1590.7, '#,##0.0'], 'text', 'text', [1060, '#,##0']])
    expect(sheet.match(/<c r="A\d+" s="\d+">/g), 'labels are texts').toBeNull()
  })

  test('keeps a text longer than a cell may be, in the rows below', async () => {
    const text = 'Palabra. '.repeat(8000).trim()
    const table = { title: 'Largo', columns: ['', 'Texto'], rows: [['Fila', text]], texts: [1] }
    const [, sheet] = await read(reportOfTable(table))
    const cells = sheet!.data.slice(4).map((row) => String(row[1]))
    expect(cells.every((cell) => cell.length <= 32_767)).toBe(true)
    expect(cells.join(' ')).toBe(text)
  })
})

/** The code of the number format of a style. */
function formatOf(styles: string, style: number): string | undefined {
  const [, xfs = ''] = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(styles) ?? []
  const [, id] = /numFmtId="(\d+)"/.exec(xfs.match(/<xf [^>]*>/g)![style]!) ?? []
  return new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1]
}

describe('the workbook', async () => {
  const report = reportOf(PUBLISHED)
  const parts = unzip(await bytesOf(report))

  test('has title, author and language', () => {
    const core = parts.get('docProps/core.xml')!
    expect(core).toContain(`<dc:title>${report.heading[0]} · ${report.title}</dc:title>`)
    expect(core).toContain(`<dc:creator>${report.heading[1]}</dc:creator>`)
    expect(core).toContain('<dc:language>es-CL</dc:language>')
    expect(parts.get('[Content_Types].xml')).toContain('/docProps/core.xml')
  })

  test('leads from its index to every sheet', () => {
    const links = [...parts.get('xl/worksheets/sheet1.xml')!.matchAll(/location="&#39;([^"]*)&#39;!A1"/g)]
    const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((one) => one[1])
    expect(links.map((one) => one[1])).toEqual(names.slice(1))
  })

  test('keeps the title of each sheet in sight, and the head of a table that stands alone', async () => {
    for (const [name, sheet] of parts)
      if (/sheet[2-9]\.xml$/.test(name)) expect(sheet, name).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    const alone = unzip(await bytesOf(reportOfTable({ title: 'Sola', columns: ['', '2023'], rows: [['a', '1']] })))
    expect(alone.get('xl/worksheets/sheet2.xml')).toMatch(/<pane [^>]*ySplit="4"/)
  })

  test('a sheet of prose alone fits its printed page, since nobody scales a single column', () => {
    const alone = [...parts.values()].flatMap(
      (sheet) => /<cols><col [^>]*width="(\d+)"[^>]*\/><\/cols>/.exec(sheet) ?? [],
    )
    const widths = alone.filter((one) => /^\d+$/.test(one)).map(Number)
    expect(widths.length).toBeGreaterThan(2)
    for (const width of widths) expect(width).toBeLessThanOrEqual(96)
  })

  test('prints its programme over each page, whatever signs it has', async () => {
    const named = { ...report, heading: ['4 a 7 & Compañía', ...report.heading.slice(1)] }
    const sheet = unzip(await bytesOf(named)).get('xl/worksheets/sheet2.xml')!
    expect(sheet).toContain('<oddHeader>&amp;L&amp;9 4 a 7 &amp;&amp; Compañía&amp;R')
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"')
  })
})
