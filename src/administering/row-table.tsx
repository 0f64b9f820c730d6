import type { CurrentRow } from '../protocol/administration.ts'
import type { LoadKind } from '../protocol/loads/load-kind.ts'
import { ListTable } from '../showing/reading/list-table.tsx'
import cards from '../showing/reading/row-cards.module.css'
import { Anchor } from '../ui/anchor.tsx'
import { classes } from '../ui/classes.ts'
import { State } from '../ui/state.tsx'
import { addressOf } from './address.ts'
import styles from './row-table.module.css'
import { type AdministeredList, kindOf } from './sections.ts'

/** Lines that a screen holds. */
const WAITING = 12

export interface TableProps {
  section: AdministeredList
  rows: readonly CurrentRow[] | undefined
  busy: boolean
}

/** The rows of a list, each leading to where it is changed. */
export function RowTable({ section, rows, busy }: TableProps) {
  const kind = kindOf(section)
  return (
    <ListTable
      label={kind.title}
      className={classes(cards.cards, styles.table, styles[section.kind])}
      frameClassName={styles.frame}
      columns={section.shows.map((id) => styles[id])}
      head={section.shows.map((id) => (
        <th key={id} scope="col">
          {headOf(kind, id)}
        </th>
      ))}
      waiting={WAITING}
      waitingWords="Cargando…"
      isOutdated={busy}
      rows={rows?.map((row) => <Line key={row.key} section={section} row={row} />)}
    />
  )
}

const headOf = ({ columns }: LoadKind, id: string): string => columns[id]?.head ?? id

function Line({ section, row }: { section: AdministeredList; row: CurrentRow }) {
  const [first = '', ...rest] = section.shows
  const { columns } = kindOf(section)
  return (
    <tr>
      <th scope="row" className={styles.first}>
        <RowLink section={section} row={row} text={row.values[first] || row.key} />
      </th>
      {rest.map((id) => (
        <td key={id} data-head={columns[id]?.head}>
          <Value id={id} text={row.values[id] ?? ''} />
        </td>
      ))}
    </tr>
  )
}

export function RowLink({ section, row, text }: { section: AdministeredList; row: CurrentRow; text: string }) {
  return (
    <Anchor href={addressOf(section, 'cambiar', { fila: row.key })} className="clip" title={text}>
      {text}
    </Anchor>
  )
}

const YES_NO: Readonly<Record<string, string>> = { sí: 'Sí', no: 'No' }

/** Who or what is no longer in use is seen from afar. */
function Value({ id, text }: { id: string; text: string }) {
  if (id === 'active')
    return (
      <State tone={text === 'no' ? 'warn' : 'dim'} icon={text === 'no' ? 'minus' : 'check'}>
        {YES_NO[text] ?? text}
      </State>
    )
  return (
    <span className={classes(styles.text, text === '' && 'faint')} title={text}>
      {YES_NO[text] ?? (text || '–')}
    </span>
  )
}
