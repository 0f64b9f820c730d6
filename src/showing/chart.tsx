import { useId } from 'react'
import type { ChartBlock } from '../ficha/report-document.ts'
import styles from './chart.module.css'
import { type ChartBar, layOut } from './chart-layout.ts'

/** Fills that differ without colour: solid, hatched, open, dotted. */
const FILLS = 4

/** Bars by year with their figures over them; whoever doesn't see them reads the same figures in a table. */
export function Chart({ block }: { block: ChartBlock }) {
  const id = useId()
  const { width, height, base, bars, labels } = layOut(block)
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption id={id}>
        {block.title} <span className="dim">({block.unit})</span>
      </figcaption>
      {block.series.length > 1 && <Legend names={block.series.map((series) => series.name)} id={id} />}
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={styles.drawing}>
        <Hatches id={id} />
        {bars.map((bar) => (
          <Bar key={bar.key} bar={bar} id={id} />
        ))}
        <path d={`M0 ${base}H${width}`} className={styles.axis} />
        {labels.map(({ text, x }) => (
          <text key={text} x={x} y={height - 6} className={styles.label}>
            {text}
          </text>
        ))}
      </svg>
      <FigureTable block={block} />
      {block.notes?.map((note) => (
        <p key={note} className="xs dim">
          {note}
        </p>
      ))}
    </figure>
  )
}

const fillOf = (series: number, id: string): string =>
  series % FILLS === 0 ? 'currentColor' : series % FILLS === 2 ? 'none' : `url(#${id}-${series % FILLS})`

function Bar({ bar, id }: { bar: ChartBar; id: string }) {
  return (
    <g>
      {bar.height > 0 && (
        <rect
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          fill={fillOf(bar.series, id)}
          className={styles.bar}
        />
      )}
      <text x={bar.x + bar.width / 2} y={bar.y - 4} className={styles.figure}>
        {bar.printed}
      </text>
    </g>
  )
}

function Hatches({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-1`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" className={styles.hatch} />
      </pattern>
      <pattern id={`${id}-3`} width="4" height="4" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="1" fill="currentColor" />
      </pattern>
    </defs>
  )
}

function Legend({ names, id }: { names: readonly string[]; id: string }) {
  return (
    <ul className={styles.legend} aria-hidden="true">
      {names.map((name, series) => (
        <li key={name}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <rect x="1" y="1" width="10" height="10" fill={fillOf(series, id)} className={styles.bar} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

/** The figures of the drawing, heard and not seen. */
function FigureTable({ block }: { block: ChartBlock }) {
  const labels = block.series[0]?.points.map((point) => point.label) ?? []
  return (
    <table className="vh">
      <caption>
        {block.title}, {block.unit}
      </caption>
      <thead>
        <tr>
          <td />
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.series.map((series) => (
          <tr key={series.name}>
            <th scope="row">{series.name}</th>
            {series.points.map((point) => (
              <td key={point.label}>{point.printed}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
