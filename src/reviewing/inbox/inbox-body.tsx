import type { ReactNode } from 'react'
import { Trouble } from '../../asking/trouble.tsx'
import type { Query } from '../../asking/use-query.ts'
import { leads } from '../../ficha/status.ts'
import type { Who } from '../../protocol/bodies.ts'
import type { InboxCounts, InboxPage, InboxQuery } from '../../protocol/inbox.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { printTime } from '../../ui/print-time.ts'
import type { Chosen } from '../many/chosen.ts'
import styles from './inbox-body.module.css'
import { InboxEmpty } from './inbox-empty.tsx'
import { InboxPaging } from './inbox-paging.tsx'
import { firstPage } from './inbox-query.ts'
import { InboxTable } from './inbox-table.tsx'
import type { ListPlace } from './use-list-place.ts'

interface Props {
  answer: Query<InboxPage>
  counts: InboxCounts | undefined
  query: InboxQuery
  ask: (next: InboxQuery) => void
  turn: ListPlace['turn']
  hrefOf: (ficha: string) => string
  who: Who
  chosen: Chosen | undefined
  /** What is being done with many, beside the rows. */
  beside: ReactNode
  onSignOut: () => void
}

/** The rows, or why there are none. */
export function InboxBody({ answer, counts, query, ask, turn, hrefOf, who, chosen, beside, onSignOut }: Props) {
  const { value, refusal, again } = answer
  if (!value && refusal)
    return <Trouble refusal={refusal} needs="la bandeja necesita la red" again={again} onSignOut={onSignOut} />
  return (
    <div className={styles.beside} data-open={beside ? '' : undefined}>
      <div>
        {refusal && <Former answer={answer} />}
        {value && value.rows.length === 0 ? (
          <InboxEmpty counts={counts} query={query} ask={ask} who={who} />
        ) : (
          <InboxTable
            rows={value?.rows}
            query={query}
            ask={ask}
            hrefOf={hrefOf}
            busy={answer.outdated}
            opensUnsent={leads(who.roles)}
            chosen={chosen}
            isNarrow={Boolean(beside)}
          />
        )}
        {value && value.rows.length > 0 && (
          <InboxPaging page={value} counts={counts} turn={turn} toFirst={() => ask(firstPage(query))} />
        )}
      </div>
      {beside}
    </div>
  )
}

/** The rows are those of before: since when, and how to ask again. */
function Former({ answer: { at, asking, again } }: { answer: Query<InboxPage> }) {
  return (
    <p className={styles.former} role="status">
      <Icon name="off" small />
      <span>
        <b>Sin conexión: la bandeja necesita la red.</b> {at && `Se muestra la de las ${printTime(new Date(at))}.`}
      </span>
      <Button onClick={again} blocked={asking}>
        Reintentar
      </Button>
    </p>
  )
}
