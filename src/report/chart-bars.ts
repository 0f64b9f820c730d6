import type { ChartBlock } from '../ficha/report-document.ts'

/** Where a bar stands in the drawing; no height where there is no value. */
export interface Bar {
  readonly series: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly printed: string
}

/** The drawing, in its own units: about points where a chart is as wide as a phone. */
export const WIDTH = 360
export const BASE = 128
const TOP = 24
const GAP = 14
const WIDEST_BAR = 44

/** A value drawn upwards; a negative one has no bar here, only its figure. */
const heightOf = (value: string | null): number => Math.max(0, Number(value ?? 0))

/** The bars of a chart on one scale, series beside series over each label. */
export function barsOf({ series }: ChartBlock): Bar[] {
  const group = WIDTH / Math.max(1, series[0]?.points.length ?? 0)
  const width = Math.min(WIDEST_BAR, (group - GAP) / series.length)
  const most = Math.max(...series.flatMap((one) => one.points.map((point) => heightOf(point.value)))) || 1
  return series.flatMap((one, index) =>
    one.points.map((point, place) => {
      const height = ((BASE - TOP) * heightOf(point.value)) / most
      const left = place * group + (group - width * series.length) / 2 + index * width
      return { series: index, x: left + 1, y: BASE - height, width: width - 2, height, printed: point.printed }
    }),
  )
}

/** Digits of the face are 0,6 of its size; signs are narrower. */
const widthOf = (text: string, size: number): number => text.length * size * 0.58

const SIZES = [11, 10, 9] as const

/** The size in which no figure meets its neighbour; undefined where none does, and the table says them. */
export function sizeOfFigures(bars: readonly Bar[]): number | undefined {
  const room = Math.min(...bars.map((bar) => bar.width)) + 2
  const isNeighboured = new Set(bars.map((bar) => bar.series)).size > 1
  const longest = Math.max(0, ...bars.map((bar) => widthOf(bar.printed, 1)))
  return SIZES.find((size) => longest * size <= (isNeighboured ? room : room + GAP))
}

/** A label in lines that fit their place. */
export function labelLines(label: string, room: number, size: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
