import type { ChartBlock, TableBlock } from '../ficha/report-document.ts'

/** A chart has its table: a row for each series, a column for each label. */
export const chartTable = ({ title, series, notes }: ChartBlock): TableBlock => ({
  type: 'table',
  title,
  columns: ['', ...(series[0]?.points.map((point) => point.label) ?? [])],
  rows: series.map((one) => [one.name, ...one.points.map((point) => point.printed)]),
  ...(notes ? { notes } : {}),
})
