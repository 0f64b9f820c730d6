import type { ChartBlock } from '../ficha/report-document.ts'

export interface ChartBar {
  readonly key: string
  readonly series: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly printed: string
}

const HEIGHT = 190
const TOP = 22
const FOOT = 24
/** Wide enough for a figure like '1.234.567' over its bar. */
const BAR = 58
const GAP = 28

/** Groups of bars side by side, all from zero, on one scale. */
export function layOut({ series }: ChartBlock) {
  const labels = series[0]?.points.map((point) => point.label) ?? []
  const group = BAR * series.length + GAP
  const base = HEIGHT - FOOT
  const top = Math.max(...series.flatMap((one) => one.points.map((point) => Number(point.value ?? 0))), 0) || 1
  const bars = series.flatMap((one, index) =>
    one.points.map((point, position): ChartBar => {
      const height = (Math.max(0, Number(point.value ?? 0)) / top) * (base - TOP)
      const x = GAP / 2 + position * group + index * BAR + 5
      return {
        key: `${one.name}-${point.label}`,
        series: index,
        x,
        y: base - height,
        width: BAR - 10,
        height,
        printed: point.printed,
      }
    }),
  )
  return {
    width: Math.max(1, labels.length) * group,
    height: HEIGHT,
    base,
    bars,
    labels: labels.map((text, position) => ({ text, x: position * group + group / 2 })),
  }
}
