import { useEffect, useState } from 'react'
import type { Call } from '../../protocol/client.ts'
import {
  findWalkedList,
  keepWalkedList,
  type ListAddress,
  type ListWalk,
  lackingPage,
  walkedPage,
  walkFrom,
  withPage,
} from '../walked-list.ts'

/** Where the ficha stands in the list that one came from; the page beside it is asked for once it is next. */
export function useWalk(call: Call, person: string, ficha: string): ListWalk | undefined {
  const [list, setList] = useState(() => findWalkedList(person))
  const walk = list && walkFrom(list, ficha)
  const isListed = walk !== undefined
  useEffect(() => {
    const kept = findWalkedList(person)
    if (kept && isListed) keepWalkedList({ ...kept, at: ficha })
  }, [person, ficha, isListed])
  const lacking = list && lackingPage(list, ficha)
  const [side, question] = [lacking?.side, JSON.stringify(lacking?.address)]
  useEffect(() => {
    if (!side || !question) return
    const leaving = new AbortController()
    const address: ListAddress = JSON.parse(question)
    void call('inbox', { query: address, signal: leaving.signal }).then((said) => {
      if (said.is !== 'ok' || leaving.signal.aborted) return
      setList((now) => {
        if (!now) return now
        const longer = withPage(now, side, walkedPage(address, said.value))
        keepWalkedList({ ...longer, at: ficha })
        return longer
      })
    })
    return () => leaving.abort()
  }, [call, ficha, side, question])
  return walk && list && { ...walk, of: list.matching }
}
