import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateFichas, largest } from '../../mocks/generator.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Block, ReportDocument, TableBlock } from '../../src/ficha/report-document.ts'
import { headGroups } from '../../src/report/head-groups.ts'
import { isTall, layoutTable, PAGE } from '../../src/report/table-layout.ts'
import { reportTypst } from '../../src/report/typst.ts'
import { breakable, LONGEST_PIECE, typstString } from '../../src/report/typst-text.ts'
import { printedReport } from '../editions/printed-report.ts'
import { SAMPLE, subjectOf } from '../editions/sample.ts'

/** Reads Typst source apart from `src`: string literals, as what they say, and what is left around them. */
function read(source: string): { readonly said: string[]; readonly around: string } {
  const said: string[] = []
  const around = source.replace(/"((?:[^"\\]|\\[\s\S])*)"/g, (_, inside: string) => {
    said.push(inside.replace(/\\([\s\S])/g, (__, sign: string) => (sign === 'n' ? '\n' : sign)))
    return '""'
  })
  return { said, around }
}

const MARKUP = ['#', '$x$', '@ref', '`raw`', '\\', '//', '/* */', '*b*', '_i_', '<label>', '= H', '- l', '+ n', '1. n']
const NASTY = [...MARKUP, '"', "'", '\\"', '"#panic()"', '#"', '🙂 漢字', '—', '~', '...', 'https://x.cl', '\u202e', '']
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NASTY), fc.string())
const unprinted = /[\p{Cc}]/gu

const reportOf = (...blocks: Block[]): ReportDocument => ({
  edition: 2023,
  year: 2023,
  title: 'Informe',
  heading: ['Programa', 'Servicio', 'Ministerio'],
  sections: [{ id: 'uno', title: 'Sección', blocks }],
})
const paragraph = (text: string): Block => ({ type: 'paragraph', title: 'Título', text: `a${text}` })

describe('what people wrote, as Typst', () => {
  test('any text is one string literal that says that text, but for signs of control', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { said, around } = read(typstString(text))
        const printed = Buffer.from(text).toString().replaceAll('\t', ' ')
        expect(around).toBe('""')
        expect(said[0]!.replaceAll('\n', '')).toBe(printed.replace(unprinted, ''))
      }),
    )
  })

  test('no text changes the document around it', () => {
    const { around } = read(reportTypst(reportOf(paragraph('x'))))
    fc.assert(
      fc.property(texts, (text) => {
        const flat = text.replace(/[\r\n]/g, '')
        expect(read(reportTypst(reportOf(paragraph(flat)))).around).toBe(around)
      }),
    )
  })

  test('words longer than a column may break, and say the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const broken = breakable(text)
        expect(broken.replaceAll('\u200b', '')).toBe(text.replaceAll('\u200b', ''))
        for (const piece of broken.split(/[\s\u200b]+/)) expect([...piece].length).toBeLessThanOrEqual(LONGEST_PIECE)
      }),
    )
  })
})

describe('columns', () => {
  const documents: FichaDocument[] = [largest(), SAMPLE, ...generateFichas()]
  const tables = documents
    .map((one) => printedReport(edition2023, examine(edition2023, subjectOf(one))))
    .flatMap((report) => report.sections.flatMap((section) => section.blocks))
    .filter((block): block is TableBlock => block.type === 'table')

  test('never ask for more than the page has', () => {
    expect(tables.length).toBeGreaterThan(20)
    for (const table of tables) {
      const { widths, flipped } = layoutTable(table)
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(flipped ? PAGE.lying : PAGE.upright)
    }
  })

  test.each(['x'.repeat(400), 'una frase larga que sigue '.repeat(60), '1.234.567.890.123.456.789'])(
    'fit the page whatever they hold',
    (text) => {
      const table: TableBlock = {
        type: 'table',
        title: '',
        columns: Array(12).fill(text),
        rows: [Array(12).fill(text)],
      }
      const { widths } = layoutTable(table)
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(PAGE.lying)
    },
  )

  test('a column of names leaves room to those of paragraphs', () => {
    const rows = [
      ['Eficiencia y ejecución presupuestaria', 'Dentro de rango. '.repeat(20), 'Sin observaciones. '.repeat(9)],
    ]
    const columns = ['DIMENSIÓN', 'RESULTADOS', 'OBSERVACIONES EVALUADOR(ES)']
    const [names, results, remarks] = layoutTable({ type: 'table', title: '', columns, rows, texts: [1, 2] }).widths
    expect(results! / names!).toBeGreaterThan(1.5)
    expect(remarks! / names!).toBeGreaterThan(1.5)
  })

  test('a row may be torn in two only when it hardly fits a page', () => {
    const table: TableBlock = { type: 'table', title: '', columns: ['a', 'b'], rows: [], texts: [1] }
    const layout = layoutTable({ ...table, rows: [['corto', 'texto '.repeat(900)]] })
    expect(isTall(['corto', 'texto '.repeat(900)], layout)).toBe(true)
    expect(isTall(['corto', 'texto '.repeat(20)], layout)).toBe(false)
  })
})

describe('heads that differ by their year', () => {
  const YEARLY = ['Región', 'Gasto 2021 (M$)', 'Gasto 2022 (M$)', 'Personas 2022', 'Efectivo 2021', 'Efectivo 2022']

  test('stand together under what they share; one alone stays as it was', () => {
    expect(headGroups(YEARLY)).toEqual([
      { heads: ['Región'] },
      { shared: 'Gasto (M$)', heads: ['2021', '2022'] },
      { heads: ['Personas 2022'] },
      { shared: 'Efectivo', heads: ['2021', '2022'] },
    ])
  })
})
