import type { ChartBlock, TableBlock } from '../ficha/report-document.ts'
import { chartKey } from './chart-pattern.ts'
import { chartSentence, chartSvg } from './chart-svg.ts'
import { layoutBeside, layoutTable } from './table-layout.ts'
import { head, ledger } from './typst-table.ts'
import { typstArray, typstString } from './typst-text.ts'

/** What the drawing leaves to the page: its typeface and the colours of its texts. */
const STYLE = `<style>text{font-family:'IBM Plex Sans';fill:#181c23}.eje{fill:#4e545e}</style>`
/** Room beside a drawing, in points. */
const BESIDE = 222

/** The drawing, for those who see it and as words for those who hear it, and its table: beside it, or under it. */
export function typstChart(chart: ChartBlock): string {
  const table = figuresBeside(chart)
  const beside = layoutBeside(table, BESIDE)
  const heads = table.columns.map((text, column) =>
    head(text, column > 0 ? `, key: ${svgOf(chartKey(column - 1))}` : ''),
  )
  const drawn = typstArray([svgOf(chartSvg(chart)), typstString(`Gráfico de barras. ${chartSentence(chart)}`)])
  return `chart(${drawn}, ${ledger(table, beside ?? layoutTable(table), { heads, isOfChart: true })}, beside: ${beside !== undefined}, noted: ${(chart.notes ?? []).length > 0})`
}

/** A drawing outside of a page names its language and brings its typeface. */
const svgOf = (svg: string): string =>
  typstString(svg.replace(/^<svg( xmlns="[^"]*")?([^>]*)>/, `<svg xmlns="http://www.w3.org/2000/svg"$2>${STYLE}`))

/** Its table stands beside the drawing, so it is tall rather than wide: a row for each year or name, a column for each series. */
export const figuresBeside = (chart: ChartBlock): TableBlock => ({
  type: 'table',
  title: chart.title,
  columns: ['', ...chart.series.map((one) => one.name)],
  rows: (chart.series[0]?.points ?? []).map(({ label }, index) => [
    label,
    ...chart.series.map((one) => one.points[index]?.printed ?? ''),
  ]),
})
