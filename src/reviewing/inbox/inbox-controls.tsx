import { type InboxChoices, type InboxQuery, InboxSort } from '../../protocol/inbox.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { useDisclosure } from '../../ui/disclosure.tsx'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { SearchInput } from '../../ui/list/search-input.tsx'
import { useSearchWhileTyping } from '../../ui/list/use-search-while-typing.ts'
import styles from './inbox-controls.module.css'
import { InboxFilterRow } from './inbox-filters.tsx'
import { filterBy, filtersOn, sortBy, withoutFilters } from './inbox-query.ts'
import { SEARCH_ID } from './use-inbox-keys.ts'

interface Props {
  query: InboxQuery
  choices: InboxChoices | undefined
  ask: (next: InboxQuery) => void
  singleKeys: boolean
  /** Escape in the search. */
  toRows: () => void
}

/** Search and filters. On a phone the filters stand behind a button that counts them. */
export function InboxControls({ query, choices, ask, singleKeys, toRows }: Props) {
  const more = useDisclosure()
  const on = filtersOn({ ...query, q: undefined })
  return (
    <search className={styles.controls}>
      <InboxSearch q={query.q} singleKeys={singleKeys} toRows={toRows} onSearch={(q) => ask(filterBy(query, 'q', q))} />
      <Button {...more.button} className={classes(styles.more, on > 0 && styles.on)}>
        {on > 0 ? `Filtros, ${on}` : 'Filtros'}
      </Button>
      <div
        {...more.panel}
        className={classes(styles.filters, more.open && styles.open)}
        data-filters
        data-open={more.open || undefined}
      >
        <InboxFilterRow query={query} choices={choices} ask={ask} />
        <SortSelect query={query} ask={ask} />
        {filtersOn(query) > 0 && (
          <Button look="subtle" onClick={() => ask(withoutFilters(query))}>
            Limpiar
          </Button>
        )}
      </div>
    </search>
  )
}

const SORT_NAMES: Record<InboxSort, string> = {
  waiting: 'días de espera',
  moved: 'desde cuándo',
  programme: 'programa',
  service: 'servicio',
  state: 'estado',
  findings: 'hallazgos',
  observations: 'observaciones',
}

/** The order where there are no heads to click: on a phone. */
const SortSelect = ({ query, ask }: Pick<Props, 'query' | 'ask'>) => (
  <FilterSelect
    label="Ordenar por"
    className={styles.order}
    value={query.sort}
    choices={InboxSort.options.map((sort) => ({ id: sort, name: SORT_NAMES[sort] }))}
    onChoose={(sort) => ask(sortBy({ ...query, dir: 'desc' }, InboxSort.parse(sort)))}
  />
)

interface SearchProps extends Pick<Props, 'singleKeys' | 'toRows'> {
  q: string | undefined
  onSearch: (q: string | undefined) => void
}

/** Searches while typing; Enter searches at once, Escape goes back to the rows. */
function InboxSearch({ q = '', singleKeys, toRows, onSearch }: SearchProps) {
  const { typed, type, search } = useSearchWhileTyping(q, onSearch)
  return (
    <SearchInput
      id={SEARCH_ID}
      label="Buscar por programa, servicio o folio"
      placeholder="Programa, servicio o folio"
      value={typed}
      onType={type}
      onEnter={search}
      onLeave={toRows}
      shortcut={singleKeys ? '/' : undefined}
      dense
      className={styles.search}
    />
  )
}
