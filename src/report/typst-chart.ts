import type { ChartBlock, TableBlock } from '../ficha/report-document.ts'
import { chartSvg } from './chart-svg.ts'
import { typstString } from './typst-text.ts'

/** Colours of the report in print, as on its page. */
const STYLE = `<style>.serie-0{fill:#1f4e97}.serie-1{fill:#848a94}.base{stroke:#30363f}text{font-family:'IBM Plex Sans';fill:#181c23}.eje{fill:#4e545e}</style>`

/** The drawing, for those who see it, and what it is, for those who hear it. */
export const typstChart = (chart: ChartBlock): string =>
  `drawing(${typstString(standalone(chartSvg(chart)))}, ${typstString(spoken(chart))})`

/** A drawing outside of a page names its language and brings its colours. */
const standalone = (svg: string): string =>
  svg.replace(/^<svg( xmlns="[^"]*")?([^>]*)>/, `<svg xmlns="http://www.w3.org/2000/svg"$2>${STYLE}`)

const spoken = (chart: ChartBlock): string =>
  `Gráfico de barras: ${chart.title}. Sus cifras están en la tabla que sigue.`

/** A chart has its table: a row for each series. */
export const chartTable = (chart: ChartBlock): TableBlock => ({
  type: 'table',
  title: chart.title,
  columns: ['', ...(chart.series[0]?.points.map((point) => point.label) ?? [])],
  rows: chart.series.map((one) => [one.name, ...one.points.map((point) => point.printed)]),
})
