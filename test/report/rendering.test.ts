import { describe, expect, test } from 'vitest'
import published from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import { generateFichas, largest } from '../../mocks/generator.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Block, ReportDocument } from '../../src/ficha/report-document.ts'
import { reportHtml } from '../../src/report/html.ts'
import { noteMarks } from '../../src/report/note-marks.ts'
import { reportText } from '../../src/report/text.ts'
import { twoRowsOfHeads } from '../../src/report/two-rows.ts'
import { printedReport } from '../editions/printed-report.ts'
import { SAMPLE, subjectOf } from '../editions/sample.ts'
import { textsOf } from './examples.ts'
import { outlineOf, readable, textsIn } from './html-outline.ts'

const reportOf = (document: FichaDocument): ReportDocument =>
  printedReport(edition2023, examine(edition2023, subjectOf(document)))
const blocksOf = (report: ReportDocument): Block[] => report.sections.flatMap((section) => [...section.blocks])

const isHeadOfTwoRows = (report: ReportDocument, text: string): boolean =>
  blocksOf(report).some(
    (block) => block.type === 'table' && twoRowsOfHeads(block.columns) && block.columns.includes(text),
  )

const DOCUMENTS: [string, FichaDocument][] = [
  ['the published ficha', published as unknown as FichaDocument],
  ['the sample', SAMPLE],
  ['a blank ficha', { ...SAMPLE, answers: {} }],
  ['the largest', largest()],
  ...generateFichas().map((one): [string, FichaDocument] => [one.programme.name, one]),
]

describe.each(DOCUMENTS)('the report of %s', (_, document) => {
  const report = reportOf(document)
  const html = reportHtml(report)

  test('is HTML in which every element is closed where it was opened', () => {
    expect(outlineOf(html).problems).toEqual([])
  })

  test('has one title, a heading per section and heads in every table', () => {
    const { elements } = outlineOf(html)
    const count = (name: string) => elements.filter((one) => one === name).length
    expect(count('h1')).toBe(1)
    expect(count('h2')).toBe(report.sections.length)
    expect(count('thead')).toBe(count('table'))
    expect(html).toMatch(/^<!doctype html>\n<html lang="es-CL">/)
  })

  test('carries the same cells as HTML, as text and as JSON', () => {
    const tables = blocksOf(report).filter((block) => block.type === 'table')
    const text = reportText(report)
    for (const { rows, columns } of tables)
      for (const row of [columns, ...rows]) expect(text).toContain(row.join(' | '))
    const charts = blocksOf(report).filter((block) => block.type === 'chart')
    const cells = textsIn(html, ['td', 'th'])
    const heads = tables.flatMap(({ columns }) => {
      const rows = twoRowsOfHeads(columns)
      return rows ? rows.flatMap(({ shared, heads }) => [shared ?? '', ...heads]) : columns
    })
    const inTables = [...heads, ...tables.flatMap(({ rows }) => rows.flat())]
    for (const cell of inTables) expect(cells).toContain(cell)
    const inCharts = charts.flatMap(({ series }) => series.flatMap(({ points }) => points.map((one) => one.printed)))
    for (const printed of inCharts) expect(text).toContain(printed)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('says every text of the document, as HTML and as text', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    const [inHtml, inText] = [plain(readable(html)), plain(reportText(report))]
    const said = textsOf(report).map(plain)
    const heading = new Set(report.heading)
    expect(said.filter((text) => !inHtml.includes(text) && !isHeadOfTwoRows(report, text))).toEqual([])
    expect(said.filter((text) => !inText.includes(heading.has(text) ? text.toUpperCase() : text))).toEqual([])
  })

  test('leaves no title alone in an empty paragraph, and no list empty', () => {
    expect(html).not.toMatch(/<p>\s*<\/p>|<ul>\s*<\/ul>|<h\d>\s*<\/h\d>/)
  })

  test('has rows as long as their heads, and nothing that no one should read', () => {
    for (const block of blocksOf(report))
      if (block.type === 'table') for (const row of block.rows) expect(row).toHaveLength(block.columns.length)
    expect(reportText(report)).not.toMatch(/undefined|NaN|\[object|null/)
  })
})

describe('what people typed', () => {
  const nasty = `<script>alert("1")</script> & 'x' <b>`
  const answers = {
    ...SAMPLE.answers,
    description: nasty,
    purpose: nasty,
    targetText: `${nasty}\n\n${nasty}\n${nasty}`,
  }
  const components = [{ id: 'c1', name: nasty, unit: nasty }]
  const document = { ...SAMPLE, programme: { ...SAMPLE.programme, name: nasty }, answers: { ...answers, components } }
  const html = reportHtml(reportOf(document))

  test('is never markup', () => {
    expect(html.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/<script|<b>/)
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; &lt;b&gt;')
    expect(outlineOf(html).problems).toEqual([])
  })

  test('reads in text as it was typed', () => expect(reportText(reportOf(document))).toContain(`Propósito: ${nasty}`))
})

describe('before an evaluation', () => {
  const { evaluation: _, ...unjudged } = published as unknown as FichaDocument
  const text = reportText(reportOf(unjudged))
  test('a judgement reads as pending, never as one of ours', () => {
    expect(text).toContain('Pendiente de evaluación')
    expect(text).not.toContain('Sin hallazgos en la dimensión')
    expect(text).toContain('No publicada.')
  })

  test('a finding that the evaluator overcame is no longer printed', () => {
    const sentence = 'subejecución presupuestaria (inferior al 85%)'
    const judged = {
      ...unjudged,
      evaluation: { dimensions: {}, overcome: [{ finding: 'initialExecutionUnder', reason: 'Se explicó.' }] },
    }
    expect(text).toContain(sentence)
    expect(reportText(reportOf(judged))).not.toContain(sentence)
  })
})

describe('a name that would end the style of the page', () => {
  const name = '</style><script>alert(1)</script>"} body{display:none} \\'
  const html = reportHtml(reportOf({ ...SAMPLE, programme: { ...SAMPLE.programme, name } }))
  test('stays a string in the running head of paper', () => {
    const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
    expect(html).not.toContain('<script')
    expect(css).toContain('@top-left{content:"\\3c \\2f style\\3e ')
    expect(css).not.toContain('body{display:none}')
  })
})

describe('heads of two rows', () => {
  const html = reportHtml(reportOf(published as unknown as FichaDocument))
  test('group the years under what they are of, for readers and for screen readers', () => {
    expect(html).toContain(
      '<th scope="colgroup" class="grupo" colspan="3">Gasto ejecutado (M$2024)</th><th scope="colgroup" class="grupo" colspan="3">Producción (unidad)</th>',
    )
    expect(html).toContain('<colgroup span="1"></colgroup><colgroup span="3"></colgroup>')
  })
  test('are one where the years come once', () => expect(html).toContain('>Efectivo 2022</th>'))
})

describe('notes', () => {
  test.each([
    [['Cobertura: …'], ['*']],
    [
      ['S/I: …', 'N/A: …', 'N/C: …'],
      ['*', '**', '***'],
    ],
    [
      ['El presupuesto inicial …', 'El presupuesto final …'],
      ['*', '**'],
    ],
    [
      ['inicial', 'final', 'ejecutado', 'recursos adicionales'],
      ['*', '**', '***', '****'],
    ],
    [
      ['ejecución', 'inicial', 'final', 'ley', 'regiones', 'extra', 'total'],
      ['1', '2', '3', '4', '5', '6', '7'],
    ],
  ])('%j have the marks of print %j', (notes, marks) => expect(noteMarks(notes)).toEqual(marks))
})
