import { useCallback, useState } from 'react'
import { IdempotencyKeys } from '../asking/idempotency-keys.ts'
import { useInvalidate, useQuery } from '../asking/use-query.ts'
import type { Call, CallResult } from '../protocol/client.ts'
import type { Problem } from '../protocol/problems.ts'
import type { ActDone, Review, ReviewAct } from '../protocol/review.ts'
import { actBody, type Seen } from './act-body.ts'
import type { Reviewing, ScreenAct } from './reviewing.ts'

/** What kept the last act from being done, until the next is tried. */
export type NotDone =
  | { readonly is: 'offline'; readonly name: ReviewAct }
  | { readonly is: 'problem'; readonly name: ReviewAct; readonly problem: Problem }

/** Acts on a review, without the composer, which the desk adds. */
export interface Acting extends Pick<Reviewing, 'may' | 'doing'> {
  /** `act`: its id, when whoever asks keeps it; otherwise it is remembered here until the server answers. */
  readonly does: (request: ScreenAct, act?: string) => Promise<CallResult<ActDone>>
  readonly notDone: NotDone | undefined
  readonly forget: () => void
}

interface Asked {
  call: Call
  ficha: string
}

/** The review as the server has it: read again when the page is looked at again, the network is back, or it went on. */
export function useReview(call: Call, ficha: string) {
  return useQuery(['review', ficha], (signal) => call('review', { params: { id: ficha }, signal }), {
    // What the institution types isn't part of the review: it comes with a place in the journal.
    when: (changed) => (changed.ficha ?? ficha) === ficha && changed.head === undefined,
  })
}

/** Does acts on what is on the screen; afterwards, done or refused, the review is read again before it answers. */
export function useActing({ call, ficha }: Asked, review: Review, fingerprint: string): Acting {
  const invalidate = useInvalidate()
  const [keys] = useState(() => new IdempotencyKeys())
  const [doing, setDoing] = useState<ReviewAct>()
  const [notDone, setNotDone] = useState<NotDone>()
  const { version, may } = review
  const does = useCallback(
    async (request: ScreenAct, given?: string) => {
      const seen: Seen = { version, fingerprint }
      const act = given ?? keys.keyOf(actBody(request, '', seen))
      setDoing(request.name)
      setNotDone(undefined)
      const result = await call('act', { params: { id: ficha }, body: actBody(request, act, seen) })
      if (result.is !== 'offline') {
        keys.settle(actBody(request, '', seen))
        await invalidate('review')
        // Lists that tell of what an act changed.
        void invalidate('inbox', 'fichaRecord')
      }
      if (result.is !== 'ok') setNotDone({ ...result, name: request.name } as NotDone)
      setDoing(undefined)
      return result
    },
    [call, invalidate, keys, ficha, version, fingerprint],
  )
  return {
    may: useCallback((action) => may.includes(action), [may]),
    does,
    doing,
    notDone,
    forget: useCallback(() => setNotDone(undefined), []),
  }
}
