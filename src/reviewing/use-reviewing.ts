import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Call, CallResult } from '../protocol/client.ts'
import type { Changed } from '../protocol/journal.ts'
import type { Problem } from '../protocol/problems.ts'
import type { ActDone, Review, ReviewAct } from '../protocol/review.ts'
import type { Stream, SyncPorts } from '../sending/syncing/sync-ports.ts'
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

/** The review as the server has it: read again when the page is looked at again, the network is back, or it went on. */
export function useReview({ call, ficha, person }: Asked, listen?: SyncPorts['openStream']) {
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
    return () => stop.abort()
  }, [])
  useEffect(() => listenWhileSeen(listen, ficha, () => again.current()), [listen, ficha])
  return answer
}

/** A page in sight hears of its ficha; one behind others leaves the browser's few connections to them. */
function listenWhileSeen(listen: SyncPorts['openStream'], ficha: string, onChanged: () => void): () => void {
  let stream: Stream | undefined
  const follow = () => {
    stream?.close()
    const isSeen = document.visibilityState !== 'hidden'
    stream = isSeen ? listen?.({ onChanged: hear, onEnd: () => undefined }) : undefined
  }
  let isFresh = true
  const hear = (changed: Changed) => {
    // A stream begins by saying that anything may have been missed: the first time, the review was read just now.
    const isBeginning = changed.ficha === undefined && isFresh
    isFresh = false
    // What the institution types isn't part of the review: it comes with a place in the journal.
    if (!isBeginning && (changed.ficha ?? ficha) === ficha && changed.head === undefined) onChanged()
  }
  follow()
  document.addEventListener('visibilitychange', follow)
  return () => {
    document.removeEventListener('visibilitychange', follow)
    stream?.close()
  }
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
    may: useCallback((action) => may.includes(action), [may]),
    does,
    doing,
    notDone,
    forget: useCallback(() => setNotDone(undefined), []),
  }
}
