import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { twoRowsOfHeads } from '../../src/report/two-rows.ts'
import { ReportPage } from '../../src/showing/report-page/report-page.tsx'
import { EXAMPLES, PUBLISHED, reportOf, textsOf } from '../report/examples.ts'
import { readable } from '../report/html-outline.ts'

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

describe.each(EXAMPLES)('the report of %s in the app', (_, document) => {
  const report = reportOf(document)
  const markup = renderToStaticMarkup(<ReportPage document={report} />)
  const tables = report.sections.flatMap((one) => one.blocks).filter((block) => block.type === 'table')
  const grouped = new Set(tables.flatMap(({ columns }) => (twoRowsOfHeads(columns) ? columns.map(plain) : [])))

  test('says every text of the document', () => {
    const said = plain(readable(markup))
    const texts = textsOf(report).map(plain)
    expect(texts.filter((text) => !said.includes(text) && !grouped.has(text))).toEqual([])
  })

  test('has one h1, then h2, h3 and h4 without a step left out', () => {
    const levels = [...markup.matchAll(/<h(\d)/g)].map((one) => Number(one[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('leaves no title alone in an empty paragraph, and no list empty', () =>
    expect(markup).not.toMatch(/<p[^>]*>\s*<\/p>|<ul[^>]*>\s*<\/ul>/))
})

describe('the published report in the app', () => {
  const markup = renderToStaticMarkup(<ReportPage document={reportOf(PUBLISHED)} />)

  test('draws two rows of heads with their groups', () => {
    expect(markup).toMatch(/<th scope="colgroup"[^>]* colSpan="3">Gasto ejecutado \(M\$2024\)<\/th>/i)
    expect(markup).toMatch(/<th scope="col" rowSpan="2">Componentes/i)
  })

  test('gives notes the marks that they have in print', () => {
    expect(readable(markup)).toMatch(/\*\*\* +N\/C: Valor no comparable/)
    expect(readable(markup)).toMatch(/ 7 +Total de gastos ejecutados/)
  })

  test('puts short texts beside their titles, and subheads over what follows', () => {
    expect(markup).toContain('<strong>Año de inicio:</strong> 2011')
    expect(markup).toMatch(/<h3>HISTORIAL EVALUATIVO<\/h3>.*<h4>Evaluaciones Ex Ante: Sí<\/h4>/)
  })
})
