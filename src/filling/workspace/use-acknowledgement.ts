import { useEffect } from 'react'
import { isReviewFresh } from '../../drafts/kept-ficha.ts'
import { isAllowed } from '../../ficha/status.ts'
import { useDraftPart } from '../filling-context.ts'
import type { WorkspaceProps } from '../workspace-props.ts'

/** Tells, once per return, that a person has what came back on the screen; what was only fetched, nobody saw. */
export function useAcknowledgement({
  draft,
  acknowledgements,
}: Pick<WorkspaceProps, 'draft' | 'acknowledgements'>): void {
  const returned = useDraftPart(draft, ({ ficha }) => {
    const { review, status } = ficha
    const isDue = isAllowed(status, ['contraparte'], 'open') && isReviewFresh(ficha) && review?.openedAt === null
    return isDue ? (review?.movedAt ?? undefined) : undefined
  })
  useEffect(() => {
    if (returned === undefined) return
    const { id } = draft.getSnapshot().ficha
    const look = () => {
      if (document.visibilityState === 'visible') void acknowledgements.saw(id, returned).catch(() => undefined)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [draft, acknowledgements, returned])
}
