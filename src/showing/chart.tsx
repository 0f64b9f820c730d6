import { useId } from 'react'
import type { ChartBlock } from '../ficha/report-document.ts'
import { chartSvg } from '../report/chart-svg.ts'
import { classes } from '../ui/classes.ts'
import styles from './chart.module.css'

/** Fills that differ without colour: solid, open, striped frame, pale. */
const KEYS = [styles.solid, styles.open, styles.dashed, styles.pale]

/** A chart and, beside it, its figures: the table is the legend too. */
export function Chart({ block }: { block: ChartBlock }) {
  const id = useId()
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption id={id}>
        {block.title}
        {!block.title.includes(block.unit) && <span> ({block.unit})</span>}
      </figcaption>
      <div className={styles.pair}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the one drawing of charts; it escapes every text. */}
        <div className={styles.drawing} dangerouslySetInnerHTML={{ __html: chartSvg(block) }} />
        <FigureTable block={block} label={id} />
      </div>
      {block.notes?.map((note) => (
        <p key={note} className="xs dim">
          {note}
        </p>
      ))}
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
              <i className={classes(styles.key, KEYS[index % KEYS.length])} aria-hidden="true" />
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
