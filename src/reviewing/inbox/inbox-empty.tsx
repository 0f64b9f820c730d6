import type { ComponentProps } from 'react'
import type { Who } from '../../protocol/bodies.ts'
import type { InboxCounts, InboxQuery } from '../../protocol/inbox.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyList } from '../../ui/list/empty-list.tsx'
import { fichasCounted } from '../status-words.ts'
import styles from './inbox-body.module.css'
import { filtersOn, firstPage, withoutFilters } from './inbox-query.ts'

interface Props {
  /** Undefined while nobody has counted. */
  counts: InboxCounts | undefined
  query: InboxQuery
  ask: (next: InboxQuery) => void
  who: Who
}

/** Why there is nothing to show, and what to do. */
export function InboxEmpty({ counts, query, ask, who }: Props) {
  if (query.after !== undefined || query.before !== undefined)
    return (
      <Nothing title="No quedan fichas en esta página" words="Cambiaron de lugar o de estado desde que la abrió.">
        <Button onClick={() => ask(firstPage(query))}>Ir a la primera página</Button>
      </Nothing>
    )
  const unstarted = query.state === 'begun' ? (counts?.states.unstarted ?? 0) : 0
  if (unstarted > 0)
    return (
      <Nothing
        title={filtersOn(query) > 0 ? 'Ninguna ficha empezada coincide' : 'Todavía no se empieza ninguna ficha'}
        words={`Sin empezar hay ${fichasCounted(unstarted)}${filtersOn(query) > 0 ? ' con esos filtros' : ''}.`}
      >
        <Button onClick={() => ask({ ...firstPage(query), state: 'unstarted' })}>Verlas</Button>
      </Nothing>
    )
  if (filtersOn(query) > 0)
    return (
      <Nothing title="Ninguna ficha coincide" words="Quite algún filtro o busque otra parte del nombre.">
        <Button onClick={() => ask(withoutFilters(query))}>Limpiar</Button>
      </Nothing>
    )
  if (readsAll(who)) return <Nothing title="Todavía no hay fichas" words="Aparecerán aquí cuando se abra un período." />
  if (who.services.length === 0 && counts?.reached === 0)
    return (
      <Nothing
        title="No tiene servicios asignados"
        words="Aquí verá las fichas de los servicios que le asignen. Pídalo a quien administra Cuadra."
      />
    )
  return (
    <Nothing title="Todavía no hay fichas" words="Sus servicios no tienen fichas en un período que haya abierto." />
  )
}

/** The head of the team reads every service; to the others some are assigned. */
export const readsAll = ({ roles }: Pick<Who, 'roles'>): boolean => roles.includes('jefatura')

const Nothing = (props: Omit<ComponentProps<typeof EmptyList>, 'className'>) => (
  <EmptyList {...props} className={styles.empty} />
)
