import { useState } from 'react'
import type { Review } from '../../protocol/review.ts'

/**
 * Has this person read what was sent, as far as one can see: more of it was opened than what the desk begins with, or
 * they said something of this iteration? Keys pressed in haste decide on nothing else.
 */
export function useHasRead({ id, iteration, observations }: Review, shown: string): boolean {
  const sent = `${id}/${iteration}`
  const [opened, setOpened] = useState({ sent, views: [shown] })
  if (opened.sent !== sent) setOpened({ sent, views: [shown] })
  else if (!opened.views.includes(shown)) setOpened({ sent, views: [...opened.views, shown] })
  const hasSpoken = observations.some(({ thread }) => thread.some((one) => one.isMine && one.iteration === iteration))
  return hasSpoken || (opened.sent === sent && opened.views.length > 1)
}
