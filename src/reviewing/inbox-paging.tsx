import type { Inbox, InboxQuery } from '../protocol/bodies.ts'
import { Button } from '../ui/button.tsx'
import styles from './inbox-body.module.css'

interface Props {
  inbox: Inbox
  query: InboxQuery
  ask: (next: InboxQuery) => void
}

/** Pages, when there is more than one. */
export function InboxPaging({ inbox: { matching, pageSize, rows }, query, ask }: Props) {
  const pages = Math.ceil(matching / pageSize)
  if (pages <= 1 || rows.length === 0) return null
  const { page } = query
  const first = (page - 1) * pageSize + 1
  return (
    <nav className={styles.paging} aria-label="Páginas">
      <Button blocked={page === 1} onClick={() => ask({ ...query, page: page - 1 })}>
        Anterior
      </Button>
      <span aria-current="page">
        Página {page} de {pages}, fichas {first} a {first + rows.length - 1} de {matching}
      </span>
      <Button blocked={page === pages} onClick={() => ask({ ...query, page: page + 1 })}>
        Siguiente
      </Button>
    </nav>
  )
}
