import type { InboxPage, InboxQuery } from '../../protocol/inbox.ts'
import { Button } from '../../ui/button.tsx'
import styles from './inbox-body.module.css'
import { firstPage } from './inbox-query.ts'

interface Props {
  page: InboxPage
  query: InboxQuery
  ask: (next: InboxQuery) => void
}

/** The pages beside this one, when there is more than one. */
export function InboxPaging({ page: { previous, next }, query, ask }: Props) {
  if (previous === null && next === null) return null
  const to = (place: Pick<InboxQuery, 'after' | 'before'>) => ask({ ...firstPage(query), ...place })
  return (
    <nav className={styles.paging} aria-label="Páginas">
      <Button look="subtle" blocked={previous === null} onClick={() => to({})}>
        Primera
      </Button>
      <Button blocked={previous === null} onClick={() => to({ before: previous ?? undefined })}>
        Anterior
      </Button>
      <Button blocked={next === null} onClick={() => to({ after: next ?? undefined })}>
        Siguiente
      </Button>
    </nav>
  )
}
