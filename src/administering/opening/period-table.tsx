import { useQuery } from '../../asking/use-query.ts'
import type { CurrentRow, Opening } from '../../protocol/administration.ts'
import { ledger } from '../../showing/reading/ledger.tsx'
import { ListTable } from '../../showing/reading/list-table.tsx'
import { classes } from '../../ui/classes.ts'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { useAdministering } from '../administering-context.ts'
import styles from '../row-table.module.css'
import { RowLink, type TableProps } from '../row-table.tsx'
import { printCount } from '../words.ts'
import { periodState } from './opening-words.ts'

/** The openings of all periods, by year. */
export function useOpenings() {
  const { call } = useAdministering()
  return useQuery(['openings'], (signal) => call('openings', { signal }))
}

const HEADS = ['Año', 'Edición', 'Estado', 'Abre', 'Cierra'] as const
/** 'Sin ficha': active programmes that have none in it. */
const COUNTS = ['Fichas', 'Enviadas', 'Sin ficha'] as const

const WIDTHS = [
  styles.year,
  styles.year,
  styles.period,
  undefined,
  undefined,
  styles.counts,
  styles.counts,
  styles.counts,
]

/** Periods, each with how it stands by its dates and how far its fichas are. */
export function PeriodTable({ section, rows, busy }: TableProps) {
  const openings = useOpenings().value?.openings
  return (
    <ListTable
      label="Períodos"
      className={classes(styles.table, styles.periods)}
      frameClassName={styles.frame}
      columns={WIDTHS}
      head={[
        ...HEADS.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        )),
        ...COUNTS.map((head) => (
          <th key={head} scope="col" className={ledger.number}>
            {head}
          </th>
        )),
      ]}
      waiting={1}
      waitingWords="Cargando…"
      isOutdated={busy}
      rows={rows?.map((row) => (
        <Line
          key={row.key}
          section={section}
          row={row}
          opening={openings?.find(({ year }) => String(year) === row.values['year'])}
        />
      ))}
    />
  )
}

interface LineProps {
  section: TableProps['section']
  row: CurrentRow
  opening: Opening | undefined
}

function Line({ section, row, opening }: LineProps) {
  const state = opening && periodState(opening, Date.now())
  return (
    <tr>
      <th scope="row" className={styles.first}>
        <RowLink section={section} row={row} text={row.values['year'] ?? row.key} />
      </th>
      <td data-head="Edición">{row.values['edition']}</td>
      <td>
        {state && (
          <State tone={state.tone} icon={state.icon}>
            {state.text}
          </State>
        )}
      </td>
      <td data-head="Abre">{opening ? printMoment(opening.opens, CHILE) : row.values['opens']}</td>
      <td data-head="Cierra">{opening ? printMoment(opening.closes, CHILE) : row.values['closes']}</td>
      <td className={ledger.number} data-head="Fichas">
        {opening && printCount(opening.fichas)}
      </td>
      <td className={ledger.number} data-head="Enviadas">
        {opening && printCount(opening.sent)}
      </td>
      <td className={ledger.number} data-head="Programas sin ficha">
        {opening && printCount(opening.missing)}
      </td>
    </tr>
  )
}
