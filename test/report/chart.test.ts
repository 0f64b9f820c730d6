import { describe, expect, test } from 'vitest'
import type { ChartBlock } from '../../src/ficha/report-document.ts'
import { barsOf, sizeOfFigures, WIDTH } from '../../src/report/chart-bars.ts'
import { chartSentence, chartSvg } from '../../src/report/chart-svg.ts'
import { outlineOf } from './html-outline.ts'

const YEARS = ['2019', '2020', '2021', '2022', '2023']

const chart = (series: Record<string, (string | null)[]>, labels = YEARS): ChartBlock => ({
  type: 'chart',
  title: 'Ejecución <por año>',
  unit: '%',
  series: Object.entries(series).map(([name, values]) => ({
    name,
    points: values.map((value, index) => ({
      label: labels[index]!,
      value,
      printed: value === null ? '-' : `${value.replace('.', ',')}%`,
    })),
  })),
})

const twoByFive = chart({
  Inicial: ['98.2', '100.0', '63.2', '110.4', '38.9'],
  Final: ['1.0', '2.0', '3.0', '4.0', '5.0'],
})
const figures = (svg: string) => [...svg.matchAll(/class="valor"[^>]*>([^<]*)</g)].map((one) => one[1])

describe('a chart', () => {
  test('draws bars on one scale, none over another, none beyond its edges', () => {
    const bars = barsOf(twoByFive)
    const byPlace = [...bars].sort((one, other) => one.x - other.x)
    expect(byPlace.map((bar) => bar.series)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1])
    for (const [index, bar] of byPlace.entries()) {
      expect(bar.x).toBeGreaterThanOrEqual(index === 0 ? 0 : byPlace[index - 1]!.x + byPlace[index - 1]!.width)
      expect(bar.x + bar.width).toBeLessThanOrEqual(WIDTH)
    }
    const [most, half] = [110.4, 63.2].map(
      (value) => bars.find((bar) => bar.printed === `${String(value).replace('.', ',')}%`)!,
    )
    expect(half!.height / most!.height).toBeCloseTo(63.2 / 110.4, 5)
  })

  test('says what is missing and draws no bar for it', () => {
    const svg = chartSvg(chart({ Gasto: [null, '177.1', '933.3'] }))
    expect(svg.match(/<rect/g)).toHaveLength(2)
    expect(figures(svg)).toEqual(['-', '177,1%', '933,3%'])
  })

  test('of zeros stands on its base', () => {
    const svg = chartSvg(chart({ Gasto: ['0.0', '0.0', '0.0'] }))
    expect(svg).not.toContain('<rect')
    expect(svg).not.toMatch(/NaN|Infinity/)
    expect(figures(svg)).toEqual(['0,0%', '0,0%', '0,0%'])
  })

  test('of nothing is drawn too', () => expect(chartSvg(chart({}))).not.toMatch(/NaN|Infinity/))

  test('leaves to its table the figures that would meet', () => {
    const wide = chart({ A: YEARS.map(() => '12345.6'), B: YEARS.map(() => '12345.6') })
    expect(sizeOfFigures(barsOf(wide))).toBeUndefined()
    expect(figures(chartSvg(wide))).toEqual([])
    expect(chartSentence(wide)).toContain('A: 2019 12345,6%, 2020 12345,6%')
  })

  test('tells series apart without colour', () => {
    const svg = chartSvg(twoByFive)
    expect(svg.match(/<rect class="serie-1"[^>]*\/><path class="trama"/g)).toHaveLength(5)
    expect(svg).not.toMatch(/<rect class="serie-0"[^>]*\/><path/)
  })

  test('has a title and its figures in words, and breaks long labels', () => {
    const labels = ['Ejecución sobre el presupuesto inicial', 'Ejecución final', 'Gasto administrativo']
    const svg = chartSvg(chart({ 2023: ['38.9', '38.9', '4.4'] }, labels))
    expect(svg).toContain('role="img" aria-label="Ejecución &lt;por año&gt;"')
    expect(svg).toContain('<desc>2023: Ejecución sobre el presupuesto inicial 38,9%, ')
    expect(svg.match(/class="eje"/g)!.length).toBeGreaterThan(3)
    expect(outlineOf(svg).problems).toEqual([])
  })
})
