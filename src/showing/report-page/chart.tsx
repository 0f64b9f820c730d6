import { useId } from 'react'
import type { ChartBlock } from '../../ficha/report-document.ts'
import { chartKey } from '../../report/chart-pattern.ts'
import { chartSvg } from '../../report/chart-svg.ts'
import { chartTitle } from '../../report/chart-table.ts'
import styles from './chart.module.css'
import { Notes } from './report-notes.tsx'

/** A chart and, beside it, its figures: the table is the legend too. */
export function Chart({ block }: { block: ChartBlock }) {
  const id = useId()
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption id={id}>{chartTitle(block)}</figcaption>
      <div className={styles.pair}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the one drawing of charts; it escapes every text. */}
        <div className={styles.drawing} dangerouslySetInnerHTML={{ __html: chartSvg(block) }} />
        <FigureTable block={block} label={id} />
      </div>
      <Notes items={block.notes} />
    </figure>
  )
}

function FigureTable({ block, label }: { block: ChartBlock; label: string }) {
  const years = block.series[0]?.points.map((point) => point.label) ?? []
  return (
    <table aria-labelledby={label}>
      <thead>
        <tr>
          <td />
          {block.series.map((series, index) => (
            <th key={series.name} scope="col">
              <Key series={index} />
              {series.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year, position) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {block.series.map((series) => (
              <td key={series.name}>{series.points[position]?.printed}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A patch of what the series is drawn with. */
function Key({ series }: { series: number }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the same hand as the bars; it holds no text.
  return <span className={styles.key} dangerouslySetInnerHTML={{ __html: chartKey(series) }} />
}
