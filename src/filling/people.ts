import { useCallback, useEffect, useState } from 'react'
import type { AccountStore } from '../drafts/store/account-store.ts'

/** Somebody of whom nothing came yet but what they typed. */
const COLLEAGUE = 'un colega'

const NOBODY: ReadonlyMap<string, string> = new Map()

/** Names of those who typed in the fichas of this device: oneself, and colleagues once something of theirs came. */
export function useNameOf(store: AccountStore): (who: string) => string {
  const [people, setPeople] = useState(NOBODY)
  useEffect(() => {
    let isGone = false
    const look = () =>
      void store.people().then(
        // The same names are no news: whoever says a name would be drawn again with each entry that comes.
        (found) => isGone || setPeople((before) => (isSame(before, found) ? before : found)),
        () => undefined,
      )
    look()
    const stop = store.onWritten(look)
    return () => {
      isGone = true
      stop()
    }
  }, [store])
  const { id, name } = store.account
  return useCallback((who) => (who === id ? name : (people.get(who) ?? COLLEAGUE)), [people, id, name])
}

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...b].every(([who, name]) => a.get(who) === name)

/** Name of one of them. */
export const nameOf = async (store: AccountStore, who: string): Promise<string> =>
  who === store.account.id ? store.account.name : ((await store.people()).get(who) ?? COLLEAGUE)
