import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Call, CallResult } from '../protocol/client.ts'
import type { Problem } from '../protocol/problems.ts'
import type { ActDone, Review, ReviewAct } from '../protocol/review.ts'
import { ActIds, actBody, type Seen } from './act-body.ts'
import type { Reviewing, ToDo } from './reviewing.ts'
import { useAnswer } from './use-answer.ts'

/** What kept the last act from being done, until the next is tried. */
export type NotDone =
  | { readonly is: 'offline'; readonly name: ReviewAct }
  | { readonly is: 'problem'; readonly name: ReviewAct; readonly problem: Problem }

/** Acts on a review, without the composer, which the desk adds. */
export interface Acting extends Pick<Reviewing, 'may' | 'doing'> {
  /** `act`: its id, when whoever asks keeps it; otherwise it is remembered here until the server answers. */
  readonly does: (todo: ToDo, act?: string) => Promise<CallResult<ActDone>>
  readonly notDone: NotDone | undefined
  readonly forget: () => void
}

export const reviewKey = (person: string, ficha: string) => ['review', person, ficha] as const

interface Asked {
  call: Call
  ficha: string
  /** Id of who reviews. */
  person: string
}

/** The review as the server has it: read again when the page is looked at again or the network is back. */
export function useReview({ call, ficha, person }: Asked) {
  const answer = useAnswer(reviewKey(person, ficha), (signal) => call('review', { params: { id: ficha }, signal }))
  const again = useRef(answer.again)
  useEffect(() => {
    again.current = answer.again
  })
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'hidden') again.current()
    }
    const stop = new AbortController()
    window.addEventListener('focus', look, stop)
    window.addEventListener('online', look, stop)
    document.addEventListener('visibilitychange', look, stop)
    return () => stop.abort()
  }, [])
  return answer
}

/** Lists that tell of what an act changed. */
const TOLD_ELSEWHERE: readonly unknown[] = ['inbox', 'fichaRecord']

/** Does acts on what is on the screen; afterwards, done or refused, the review is read again before it answers. */
export function useActing({ call, ficha, person }: Asked, review: Review, fingerprint: string): Acting {
  const client = useQueryClient()
  const ids = useRef<ActIds>(undefined)
  const [doing, setDoing] = useState<ReviewAct>()
  const [notDone, setNotDone] = useState<NotDone>()
  const { version, may } = review
  const does = useCallback(
    async (todo: ToDo, given?: string) => {
      const seen: Seen = { version, fingerprint }
      ids.current ??= new ActIds()
      const act = given ?? ids.current.idOf(todo, seen)
      setDoing(todo.name)
      setNotDone(undefined)
      const result = await call('act', { params: { id: ficha }, body: actBody(todo, act, seen) })
      if (result.is !== 'offline') {
        ids.current.settle(todo, seen)
        await client.invalidateQueries({ queryKey: reviewKey(person, ficha) })
        void client.invalidateQueries({ predicate: ({ queryKey }) => TOLD_ELSEWHERE.includes(queryKey[0]) })
      }
      if (result.is !== 'ok') setNotDone({ ...result, name: todo.name } as NotDone)
      setDoing(undefined)
      return result
    },
    [call, client, ficha, person, version, fingerprint],
  )
  return {
    may: (action) => may.includes(action),
    does,
    doing,
    notDone,
    forget: useCallback(() => setNotDone(undefined), []),
  }
}
