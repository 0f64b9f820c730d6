import type { Inbox, InboxQuery } from '../protocol/bodies.ts'
import { classes } from '../ui/classes.ts'
import { filterBy } from './inbox-query.ts'
import styles from './inbox-views.module.css'
import { statusWords } from './status-words.ts'

interface Props {
  query: InboxQuery
  totals: Inbox['totals'] | undefined
  /** How all of them are called: 'Asignadas'. */
  allName: string
  ask: (next: InboxQuery) => void
}

const VIEWS = [undefined, 'received', 'resubmitted', 'inReview', 'returned', 'closed', 'published', 'editing'] as const

/** The title, and the states as views: each with how many fichas the other filters leave in it. */
export function InboxViews({ query, totals, allName, ask }: Props) {
  return (
    <div className={styles.views}>
      <h1>Bandeja</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend. */}
      <div className={styles.choices} role="group" aria-label="Estado">
        {VIEWS.map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            className={classes(styles.view, query.state === state && styles.current)}
            aria-pressed={query.state === state}
            onClick={() => ask(filterBy(query, 'state', state))}
          >
            {state ? statusWords(state).text : allName} <b>{(state ? totals?.states[state] : totals?.all) ?? '–'}</b>
          </button>
        ))}
      </div>
    </div>
  )
}
