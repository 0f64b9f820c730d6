/** A place in the drawing. */
interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const STEP = 4.5
export const round = (value: number): number => Math.round(value * 10) / 10

type Lines = (area: Rectangle) => string[]

const rising: Lines = ({ x, y, width, height }) =>
  steps(width + height).map(
    (at) =>
      `M${round(x + Math.max(0, at - height))} ${round(y + Math.min(at, height))}L${round(x + Math.min(at, width))} ${round(y + Math.max(0, at - width))}`,
  )
const level: Lines = ({ x, y, width, height }) =>
  steps(height).map((at) => `M${round(x)} ${round(y + height - at)}h${round(width)}`)
const upright: Lines = ({ x, y, width, height }) =>
  steps(width).map((at) => `M${round(x + at)} ${round(y)}v${round(height)}`)

const steps = (length: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil(length / STEP) - 1) }, (_, index) => (index + 1) * STEP)

/** Series are told apart by more than colour: solid, then lines that rise, lie, stand. */
const PATTERNS: readonly Lines[] = [() => [], rising, level, upright]

/** A rectangle in the ink of a series. Plain attributes, so that it reads without CSS; classes, for pages to colour. */
export function inked(series: number, area: Rectangle): string {
  const { x, y, width, height } = area
  const rect = `<rect class="serie-${series}" fill="${series === 0 ? '#1f4e97' : '#6b727d'}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`
  const lines = PATTERNS[series % PATTERNS.length]!(area)
  return lines.length === 0
    ? rect
    : `${rect}<path class="trama" d="${lines.join('')}" fill="none" stroke="#fff" stroke-width="1.6"/>`
}

/** The key of a series, to stand beside its name. */
export const chartKey = (series: number): string =>
  `<svg class="llave" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${inked(series, { x: 0, y: 0, width: 12, height: 12 })}</svg>`
