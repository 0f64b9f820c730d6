import type { ChartBlock } from '../ficha/report-document.ts'
import { BASE, type Bar, barsOf, labelLines, sizeOfFigures, WIDTH } from './chart-bars.ts'
import { inked, round } from './chart-pattern.ts'
import { escapeHtml } from './escape-html.ts'

const LABEL_SIZE = 10
const LINE = 12

/**
 * A chart as bars in SVG: one drawing for page, PDF and command line, readable without CSS. Pages may colour `.serie-0`,
 * `.serie-1`, `.trama` (the lines over a series), `.valor`, `.eje`, `.base`. Figures that would meet stay in its table.
 */
export function chartSvg(chart: ChartBlock): string {
  const labels = chart.series[0]?.points.map((point) => point.label) ?? []
  const group = WIDTH / Math.max(1, labels.length)
  const lines = labels.map((label) => labelLines(label, group - 4, LABEL_SIZE))
  const bars = barsOf(chart)
  // Without a bar there is nothing to see above what stands on the base.
  const top = bars.some((bar) => bar.height > 0) ? 0 : BASE - LINE * 2
  const height = BASE + 8 + LINE * Math.max(1, ...lines.map((one) => one.length)) - top
  const size = sizeOfFigures(bars)
  const parts = [
    `<desc>${escapeHtml(chartSentence(chart))}</desc>`,
    ...bars.filter((bar) => bar.height > 0).map((bar) => inked(bar.series, bar)),
    ...(size ? bars.map((bar) => figure(bar, size)) : []),
    `<line class="base" stroke="#30363f" x1="0" y1="${BASE}" x2="${WIDTH}" y2="${BASE}"/>`,
    ...lines.flatMap((one, index) => one.map((text, line) => axis(text, (index + 0.5) * group, line))),
  ]
  return `<svg class="grafico" viewBox="0 ${top} ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(chart.title)}">${parts.join('')}</svg>`
}

const figure = (bar: Bar, size: number): string =>
  `<text class="valor" font-size="${size}" x="${round(bar.x + bar.width / 2)}" y="${round(bar.y - 4)}" text-anchor="middle">${escapeHtml(bar.printed)}</text>`

const axis = (text: string, middle: number, line: number): string =>
  `<text class="eje" font-size="${LABEL_SIZE}" x="${round(middle)}" y="${BASE + 14 + line * LINE}" text-anchor="middle">${escapeHtml(text)}</text>`

/** All that a chart shows, in words: 'Gasto por beneficiario: 2021 N/A, 2022 177,1, 2023 933,3.' */
export const chartSentence = ({ series }: ChartBlock): string =>
  series
    .map((one) => `${one.name}: ${one.points.map((point) => `${point.label} ${point.printed}`).join(', ')}.`)
    .join(' ')
