import { type InboxQuery, InboxSort } from '../../protocol/inbox.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './inbox-controls.module.css'
import { sortBy } from './inbox-query.ts'

const NAMES: Record<InboxSort, string> = {
  waiting: 'días de espera',
  moved: 'desde cuándo',
  programme: 'programa',
  service: 'servicio',
  state: 'estado',
  findings: 'hallazgos',
  observations: 'observaciones',
}

/** The order where there are no heads to click: on a phone. */
export function InboxSortSelect({ query, ask }: { query: InboxQuery; ask: (next: InboxQuery) => void }) {
  return (
    <label className={classes(styles.filter, styles.order)}>
      Ordenar por:
      <select
        value={query.sort}
        onChange={(event) => ask(sortBy({ ...query, dir: 'desc' }, InboxSort.parse(event.target.value)))}
      >
        {InboxSort.options.map((sort) => (
          <option key={sort} value={sort}>
            {NAMES[sort]}
          </option>
        ))}
      </select>
      <Icon name="down" small />
    </label>
  )
}
