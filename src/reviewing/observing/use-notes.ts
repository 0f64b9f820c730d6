import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import { dropNote, keepNote, notesOf } from '../../drafts/store/notes.ts'
import type { Note } from '../../drafts/store/rows.ts'
import { isObservationNote, type ObservationDraft } from './observation-draft.ts'

/** Something written, with how its keeping on this device goes. */
export interface HeldNote {
  /** Under which it is kept. */
  readonly key: string
  readonly draft: ObservationDraft
  /** ISO UTC; absent while it is being kept. */
  readonly keptAt?: string
  /** The disk doesn't take it: it is here as long as the page is open. */
  readonly isRefused?: true
}

export interface HeldNotes {
  readonly all: readonly HeldNote[]
  readonly find: (key: string) => HeldNote | undefined
  readonly keep: (key: string, draft: ObservationDraft) => void
  readonly drop: (key: string) => void
}

type Held = ReadonlyMap<string, HeldNote>

/** What this person is writing about a ficha, in memory at once and on the disk a moment later. */
export function useNotes(store: AccountStore, ficha: string): HeldNotes {
  const [held, setHeld] = useState<Held>(new Map())
  useEffect(() => {
    let isGone = false
    const take = (notes: readonly Note[]) => !isGone && setHeld((now) => withKept(now, notes))
    // What the disk can't give back isn't shown; writing goes on in memory.
    notesOf(store, ficha).then(take, () => undefined)
    return () => {
      isGone = true
    }
  }, [store, ficha])
  const keep = useCallback(
    (key: string, draft: ObservationDraft) => {
      const settle = (note: HeldNote) =>
        setHeld((now) => (now.get(key)?.draft === draft ? new Map(now).set(key, note) : now))
      setHeld((now) => new Map(now).set(key, { key, draft }))
      keepNote(store, { ficha, name: key }, draft).then(
        ({ at }) => settle({ key, draft, keptAt: at }),
        () => settle({ key, draft, isRefused: true }),
      )
    },
    [store, ficha],
  )
  const drop = useCallback(
    (key: string) => {
      setHeld((now) => new Map([...now].filter(([name]) => name !== key)))
      dropNote(store, { ficha, name: key }).catch(() => undefined)
    },
    [store, ficha],
  )
  return useMemo(() => ({ all: [...held.values()], find: (key) => held.get(key), keep, drop }), [held, keep, drop])
}

/** What was typed while the disk was read is newer. */
function withKept(now: Held, notes: readonly Note[]): Held {
  const kept = notes.filter(({ name }) => isObservationNote(name)).map(heldOf)
  return new Map([...kept.map((note) => [note.key, note] as const), ...now])
}

const heldOf = ({ name, content, at }: Note): HeldNote => ({
  key: name,
  draft: content as ObservationDraft,
  keptAt: at,
})
