import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Desk } from '../../drafts/store/account-store.ts'
import { dropNote, keepNote, type Note, notesOf } from '../../drafts/store/notes.ts'
import { isWritten, type Written } from './observation-draft.ts'

/** Something written, with how its keeping on this device goes. */
export interface HeldNote {
  /** Under which it is kept. */
  readonly key: string
  readonly written: Written
  /** ISO UTC; absent while it is being kept. */
  readonly keptAt?: string
  /** The disk doesn't take it: it is here as long as the page is open. */
  readonly isRefused?: true
}

export interface Notes {
  readonly all: readonly HeldNote[]
  readonly find: (key: string) => HeldNote | undefined
  readonly keep: (key: string, written: Written) => void
  readonly drop: (key: string) => void
}

type Held = ReadonlyMap<string, HeldNote>

/** What this person is writing about a ficha, in memory at once and on the disk a moment later. */
export function useNotes(desk: Desk, ficha: string): Notes {
  const [held, setHeld] = useState<Held>(new Map())
  useEffect(() => {
    let isGone = false
    const take = (notes: readonly Note[]) => !isGone && setHeld((now) => withKept(now, notes))
    // What the disk can't give back isn't shown; writing goes on in memory.
    notesOf(desk, ficha).then(take, () => undefined)
    return () => {
      isGone = true
    }
  }, [desk, ficha])
  const keep = useCallback(
    (key: string, written: Written) => {
      const settle = (note: HeldNote) =>
        setHeld((now) => (now.get(key)?.written === written ? new Map(now).set(key, note) : now))
      setHeld((now) => new Map(now).set(key, { key, written }))
      keepNote(desk, { ficha, name: key }, written).then(
        ({ at }) => settle({ key, written, keptAt: at }),
        () => settle({ key, written, isRefused: true }),
      )
    },
    [desk, ficha],
  )
  const drop = useCallback(
    (key: string) => {
      setHeld((now) => new Map([...now].filter(([name]) => name !== key)))
      dropNote(desk, { ficha, name: key }).catch(() => undefined)
    },
    [desk, ficha],
  )
  return useMemo(() => ({ all: [...held.values()], find: (key) => held.get(key), keep, drop }), [held, keep, drop])
}

/** What was typed while the disk was read is newer. */
function withKept(now: Held, notes: readonly Note[]): Held {
  const kept = notes.filter(({ name }) => isWritten(name)).map(heldOf)
  return new Map([...kept.map((note) => [note.key, note] as const), ...now])
}

const heldOf = ({ name, content, at }: Note): HeldNote => ({ key: name, written: content as Written, keptAt: at })
