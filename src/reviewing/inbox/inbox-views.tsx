import type { ReactNode } from 'react'
import { type InboxCounts, type InboxQuery, type StateFilter, statusesOf } from '../../protocol/inbox.ts'
import { Icon } from '../../ui/icon.tsx'
import { ViewButton } from '../../ui/list/view-button.tsx'
import { printHowMany } from '../status-words.ts'
import { firstPage, type InboxAddress, inboxAddress } from './inbox-query.ts'
import styles from './inbox-views.module.css'
import { SaveView } from './save-view.tsx'
import { useSavedViews } from './saved-views.ts'

interface Narrowed {
  readonly state: StateFilter
  readonly opened?: InboxQuery['opened']
}

interface Props {
  query: InboxQuery
  counts: InboxCounts | undefined
  /** How all of them are called: 'Asignadas'. */
  allName: string
  /** Whose saved views. */
  person: string
  ask: (next: InboxQuery) => void
  open: (address: InboxAddress) => void
  /** At the right end. */
  children: ReactNode
}

interface View extends Narrowed {
  readonly name: string
}

const viewsOf = (allName: string): readonly View[] => [
  { name: allName, state: 'begun' },
  { name: 'Por revisar', state: 'toReview' },
  { name: 'Esperan a la institución', state: 'withInstitution' },
  { name: 'No vistas', state: 'begun', opened: 'no' },
  { name: 'En evaluación', state: 'evaluating' },
  { name: 'Publicadas', state: 'published' },
  { name: 'Sin enviar', state: 'unsent' },
]

/** How many fichas the other filters leave in a view. */
function countOf({ state, opened }: Narrowed, { states, unopened }: InboxCounts): number {
  if (opened) return unopened
  return statusesOf(state).reduce((sum, status) => sum + states[status], 0)
}

/** The title, and the ways of looking at the fichas, each with how many there are; those that a person saved follow. */
export function InboxViews({ query, counts, allName, person, ask, open, children }: Props) {
  const saved = useSavedViews(person)
  const address = JSON.stringify(inboxAddress(firstPage(query)))
  const isSaved = saved.views.some((view) => JSON.stringify(view.address) === address)
  return (
    <div className={styles.views}>
      <h1>Bandeja</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend. */}
      <div className={styles.choices} role="group" aria-label="Vistas" data-views>
        {viewsOf(allName).map(({ name, state, opened }) => {
          const isCurrent = !isSaved && query.state === state && query.opened === opened
          return (
            <ViewButton key={name} isCurrent={isCurrent} onChoose={() => ask({ ...firstPage(query), state, opened })}>
              {name} <b>{counts ? printHowMany(countOf({ state, opened }, counts)) : '–'}</b>
            </ViewButton>
          )
        })}
        {saved.views.map((view) => (
          <span key={view.name} className={styles.saved}>
            <ViewButton isCurrent={JSON.stringify(view.address) === address} onChoose={() => open(view.address)}>
              {view.name}
            </ViewButton>
            <button
              type="button"
              className={styles.remove}
              aria-label={`Quitar la vista ${view.name}`}
              title={`Quitar la vista ${view.name}`}
              onClick={() => saved.remove(view.name)}
            >
              <Icon name="close" small />
            </button>
          </span>
        ))}
        <SaveView
          onSave={(name) => saved.save(name, inboxAddress(query))}
          taken={saved.views.map(({ name }) => name)}
        />
      </div>
      <div className={styles.beside}>{children}</div>
    </div>
  )
}
