import type { ChartBlock } from '../ficha/report-document.ts'
import { escapeHtml } from './escape-html.ts'

const WIDTH = 360
const HEIGHT = 160
const BASE = 128
const TOP = 24

/** A chart as SVG bars: one drawing for page, PDF and command line. Colours come from CSS: `.serie-0`, `.serie-1`. */
export function chartSvg(chart: ChartBlock): string {
  const labels = chart.series[0]?.points.map((point) => point.label) ?? []
  const most = Math.max(1, ...chart.series.flatMap((one) => one.points.map((point) => Number(point.value ?? 0))))
  const group = WIDTH / Math.max(1, labels.length)
  const bars = chart.series.flatMap((one, serie) =>
    one.points.map((point, index) => bar(chart, serie, index, point.value, point.printed, most, group)),
  )
  const names = labels.map(
    (label, index) =>
      `<text class="eje" x="${round((index + 0.5) * group)}" y="${BASE + 16}" text-anchor="middle">${escapeHtml(label)}</text>`,
  )
  return `<svg class="grafico" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(chart.title)}">${bars.join('')}<line class="base" x1="0" y1="${BASE}" x2="${WIDTH}" y2="${BASE}"/>${names.join('')}</svg>`
}

function bar(
  chart: ChartBlock,
  serie: number,
  index: number,
  value: string | null,
  printed: string,
  most: number,
  group: number,
): string {
  const width = Math.min(44, (group - 16) / chart.series.length)
  const left = index * group + (group - width * chart.series.length) / 2 + serie * width
  const height = ((BASE - TOP) * Number(value ?? 0)) / most
  const middle = round(left + width / 2)
  return `<rect class="serie-${serie}" x="${round(left + 1)}" y="${round(BASE - height)}" width="${round(width - 2)}" height="${round(height)}"/><text class="valor" x="${middle}" y="${round(BASE - height - 5)}" text-anchor="middle">${escapeHtml(printed)}</text>`
}

const round = (value: number): number => Math.round(value * 10) / 10
