import type { ChartBlock, TableBlock } from '../ficha/report-document.ts'

/** A chart has its table: a row for each series, a column for each label. */
export const chartTable = ({ title, series, notes }: ChartBlock): TableBlock => ({
  type: 'table',
  title,
  columns: ['', ...(series[0]?.points.map((point) => point.label) ?? [])],
  rows: series.map((one) => [one.name, ...one.points.map((point) => point.printed)]),
  ...(notes ? { notes } : {}),
})

const bare = (text: string): string => text.replace(/\s/g, '')

/** The title, with its unit where it doesn't say it: 'Presupuesto (M$ 2021)' does. */
export const chartTitle = ({ title, unit }: ChartBlock): string =>
  bare(title).includes(bare(unit)) ? title : `${title} (${unit})`
