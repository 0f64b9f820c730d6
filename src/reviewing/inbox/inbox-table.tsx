import { useState } from 'react'
import type { InboxQuery, InboxRow, InboxSort } from '../../protocol/inbox.ts'
import { ledger } from '../../showing/reading/ledger.tsx'
import { ListTable } from '../../showing/reading/list-table.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Chosen } from '../many/chosen.ts'
import { ariaSort, sortBy } from './inbox-query.ts'
import { InboxLine } from './inbox-row.tsx'
import styles from './inbox-table.module.css'

interface Column {
  readonly name: string
  readonly sort?: InboxSort
  readonly number?: true
  readonly title?: string
  readonly width: string | undefined
}

const COLUMNS: readonly Column[] = [
  { name: 'Programa', sort: 'programme', width: undefined },
  { name: 'Servicio', sort: 'service', width: styles.service },
  { name: 'Estado', sort: 'state', width: styles.state },
  { name: 'It.', title: 'Iteración', number: true, width: styles.iteration },
  { name: 'Hallazgos', sort: 'findings', width: styles.findings },
  { name: 'Observaciones', sort: 'observations', width: styles.observations },
  { name: 'Institución', title: 'Si la institución vio lo devuelto', width: styles.reader },
  { name: 'Plazo', title: 'Hasta cuándo tiene la institución', number: true, width: styles.deadline },
  { name: 'Desde', sort: 'moved', title: 'Desde cuándo está así', number: true, width: styles.moved },
  { name: 'Días', sort: 'waiting', title: 'Días de espera', number: true, width: styles.days },
]

/** Lines that a screen holds. */
const WAITING = 14

interface Props {
  rows: readonly InboxRow[] | undefined
  query: InboxQuery
  ask: (next: InboxQuery) => void
  hrefOf: (ficha: string) => string
  busy: boolean
  opensUnsent: boolean
  chosen: Chosen | undefined
  /** Something stands beside it: what tells one ficha from another is what is left. */
  isNarrow: boolean
}

export function InboxTable({ rows, query, ask, hrefOf, busy, opensUnsent, chosen, isNarrow }: Props) {
  const [current, setCurrent] = useState<string>()
  const severalYears = new Set(rows?.map((row) => row.year)).size > 1
  return (
    <ListTable
      label="Fichas asignadas"
      className={classes(styles.table, isNarrow && styles.narrow)}
      frameClassName={styles.frame}
      columns={[...(chosen ? [styles.choose] : []), ...COLUMNS.map(({ width }) => width)]}
      head={
        <>
          {chosen && (
            <th scope="col">
              <span className="vh">Elegida</span>
            </th>
          )}
          {COLUMNS.map((column) => (
            <Head key={column.name} column={column} query={query} ask={ask} />
          ))}
        </>
      }
      waiting={WAITING}
      waitingWords="Cargando la bandeja…"
      isOutdated={busy}
      rows={rows?.map((row) => (
        <InboxLine
          key={row.id}
          row={row}
          href={hrefOf(row.id)}
          current={row.id === current}
          onCurrent={() => setCurrent(row.id)}
          showsYear={severalYears}
          opensUnsent={opensUnsent}
          chosen={chosen}
        />
      ))}
    />
  )
}

function Head({ column, query, ask }: { column: Column } & Pick<Props, 'query' | 'ask'>) {
  const { name, sort, number, title } = column
  const sorted = sort && ariaSort(query, sort)
  return (
    <th scope="col" className={classes(number && ledger.number)} aria-sort={sorted} title={title}>
      {sort ? (
        <button type="button" className={styles.sort} onClick={() => ask(sortBy(query, sort))}>
          {name}
          {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} small />}
        </button>
      ) : (
        name
      )}
    </th>
  )
}
