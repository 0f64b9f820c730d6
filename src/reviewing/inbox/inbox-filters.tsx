import type { ComponentProps } from 'react'
import { STATUS_NAMES, Status } from '../../ficha/status.ts'
import { type InboxChoices, type InboxQuery, StateFilter, type StateGroup } from '../../protocol/inbox.ts'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { EXECUTION_STEPS } from '../execution-steps.ts'
import { filterBy, type InboxFilter } from './inbox-query.ts'

interface Props {
  query: InboxQuery
  choices: InboxChoices | undefined
  ask: (next: InboxQuery) => void
}

/** What is usual has no name among them: it is what stands where nothing is chosen. */
const GROUP_NAMES: Record<Exclude<StateGroup, 'begun'>, string> = {
  open: 'abiertas',
  toReview: 'por revisar',
  withInstitution: 'esperan a la institución',
  toDo: 'por revisar o evaluar',
  evaluating: 'en evaluación',
  decided: 'cerradas, también publicadas',
  unsent: 'sin enviar',
  all: 'todas, también sin empezar',
}

const STATES = [
  ...Object.entries(GROUP_NAMES).map(([id, name]) => ({ id, name })),
  ...Status.options.map((id) => ({ id, name: STATUS_NAMES[id] })),
]
const WAITS = [3, 7, 14, 30].map((days) => ({ id: String(days), name: `más de ${days} días` }))
const LATE = [{ id: 'yes', name: 'vencido' }]
/** What became of a finding, once one is chosen. */
const ENDED = [
  { id: 'ever', name: 'salió alguna vez' },
  { id: 'corrected', name: 'se corrigió' },
  { id: 'asked', name: 'se consultó' },
  { id: 'asIs', name: 'se aceptó tal cual' },
]
const STEPS = EXECUTION_STEPS.map((name, step) => ({ id: String(step), name }))
const SENDINGS = [1, 2, 3, 4].map((count) => ({ id: String(count), name: String(count) }))
/** What the panel leads to, shown where it is on, so that the row stays short. */
const WHERE_ON = [
  { filter: 'sendings', label: 'Envíos', choices: SENDINGS },
  { filter: 'initial', label: 'Ejecución inicial', choices: STEPS },
  { filter: 'final', label: 'Ejecución final', choices: STEPS },
] as const
const OPENED = [
  { id: 'no', name: 'no vista' },
  { id: 'yes', name: 'vista' },
]

const NONE: InboxChoices = { services: [], ministries: [], reviewers: [], findings: [], years: [] }

/** Every filter but the search, each saying what it lets through. */
export function InboxFilterRow({ query, choices = NONE, ask }: Props) {
  const { services, ministries, reviewers, findings, years } = choices
  const by = (filter: InboxFilter) => ({
    value: query[filter] === undefined ? undefined : String(query[filter]),
    onChoose: (value: string | undefined) => ask(filterBy(query, filter, value as never)),
  })
  const people = [{ id: 'me', name: 'a mí' }, { id: 'none', name: 'a nadie' }, ...reviewers]
  return (
    <>
      <Filter label="Ministerio" choices={ministries} {...by('ministry')} />
      <Filter label="Servicio" choices={services} {...by('service')} />
      <Filter
        label="Estado"
        all="empezadas"
        choices={STATES}
        value={query.state === 'begun' ? undefined : query.state}
        onChoose={(value) => ask(filterBy(query, 'state', value === undefined ? undefined : StateFilter.parse(value)))}
      />
      <Filter
        label="Hallazgo"
        choices={findings.map(({ rule, title }) => ({ id: rule, name: title }))}
        {...by('finding')}
      />
      {query.finding && <Filter label="El hallazgo" all="sale ahora" choices={ENDED} {...by('ended')} />}
      <Filter
        label="Espera"
        all="todas"
        choices={WAITS}
        value={query.over === undefined ? undefined : String(query.over)}
        onChoose={(value) => ask(filterBy(query, 'over', value === undefined ? undefined : Number(value)))}
      />
      <Filter label="Asignada" all="todas" choices={people} {...by('reviewer')} />
      <Filter label="Plazo" all="todos" choices={LATE} {...by('late')} />
      {WHERE_ON.map(({ filter, label, choices }) =>
        query[filter] === undefined ? null : (
          <Filter
            key={filter}
            label={label}
            choices={choices}
            value={String(query[filter])}
            onChoose={(value) => ask(filterBy(query, filter, value === undefined ? undefined : Number(value)))}
          />
        ),
      )}
      <Filter label="Institución" all="todas" choices={OPENED} {...by('opened')} />
      {years.length > 1 && (
        <Filter
          label="Año"
          choices={years.map((year) => ({ id: String(year), name: String(year) }))}
          value={query.year === undefined ? undefined : String(query.year)}
          onChoose={(value) => ask(filterBy(query, 'year', value === undefined ? undefined : Number(value)))}
        />
      )}
    </>
  )
}

/** On as soon as it lets through less than everything. */
const Filter = ({ all = 'todos', value, ...rest }: ComponentProps<typeof FilterSelect>) => (
  <FilterSelect all={all} value={value} isOn={value !== undefined} {...rest} />
)
