import type { Inbox, InboxQuery } from '../protocol/bodies.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { useDisclosure } from '../ui/disclosure.tsx'
import styles from './inbox-controls.module.css'
import { InboxFilterSelect } from './inbox-filter-select.tsx'
import { filterBy, filtersOn, withoutFilters } from './inbox-query.ts'
import { InboxSearch } from './inbox-search.tsx'
import { InboxSortSelect } from './inbox-sort-select.tsx'
import { fichasCounted } from './status-words.ts'

interface Props {
  query: InboxQuery
  inbox: Inbox | undefined
  ask: (next: InboxQuery) => void
  singleKeys: boolean
}

/** Search and filters. On a phone the filters stand behind a button that says how many are on. */
export function InboxControls({ query, inbox, ask, singleKeys }: Props) {
  const more = useDisclosure()
  const on = filtersOn({ ...query, q: undefined, state: undefined })
  const { services = [], ministries = [], findings = [] } = inbox?.choices ?? {}
  const by = (filter: 'service' | 'ministry' | 'finding') => ({
    value: query[filter],
    onChoose: (value: string | undefined) => ask(filterBy(query, filter, value)),
  })
  return (
    <search className={styles.controls}>
      <InboxSearch q={query.q} singleKeys={singleKeys} onSearch={(q) => ask(filterBy(query, 'q', q))} />
      <Button {...more.button} className={classes(styles.more, on > 0 && styles.on)}>
        {on > 0 ? `Filtros, ${on}` : 'Filtros'}
      </Button>
      <div {...more.panel} className={classes(styles.filters, more.open && styles.open)}>
        <InboxFilterSelect label="Ministerio" choices={ministries} {...by('ministry')} />
        <InboxFilterSelect label="Servicio" choices={services} {...by('service')} />
        <InboxFilterSelect
          label="Hallazgo"
          choices={findings.map(({ rule, title }) => ({ id: rule, name: title }))}
          {...by('finding')}
        />
        <InboxSortSelect query={query} ask={ask} />
        {filtersOn(query) > 0 && (
          <Button look="subtle" onClick={() => ask(withoutFilters(query))}>
            Limpiar
          </Button>
        )}
      </div>
      <span className={styles.count}>{inbox && fichasCounted(inbox.matching)}</span>
    </search>
  )
}
