import type { InboxChoices, InboxQuery } from '../../protocol/inbox.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { useDisclosure } from '../../ui/disclosure.tsx'
import styles from './inbox-controls.module.css'
import { InboxFilterRow } from './inbox-filters.tsx'
import { filterBy, filtersOn, withoutFilters } from './inbox-query.ts'
import { InboxSearch } from './inbox-search.tsx'
import { InboxSortSelect } from './inbox-sort-select.tsx'

interface Props {
  query: InboxQuery
  choices: InboxChoices | undefined
  ask: (next: InboxQuery) => void
  singleKeys: boolean
}

/** Search and filters. On a phone the filters stand behind a button that counts them. */
export function InboxControls({ query, choices, ask, singleKeys }: Props) {
  const more = useDisclosure()
  const on = filtersOn({ ...query, q: undefined })
  return (
    <search className={styles.controls}>
      <InboxSearch q={query.q} singleKeys={singleKeys} onSearch={(q) => ask(filterBy(query, 'q', q))} />
      <Button {...more.button} className={classes(styles.more, on > 0 && styles.on)}>
        {on > 0 ? `Filtros, ${on}` : 'Filtros'}
      </Button>
      <div {...more.panel} className={classes(styles.filters, more.open && styles.open)} data-filters>
        <InboxFilterRow query={query} choices={choices} ask={ask} />
        <InboxSortSelect query={query} ask={ask} />
        {filtersOn(query) > 0 && (
          <Button look="subtle" onClick={() => ask(withoutFilters(query))}>
            Limpiar
          </Button>
        )}
      </div>
    </search>
  )
}
