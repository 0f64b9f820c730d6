import { useCallback, useMemo, useState } from 'react'
import type { InboxFilters } from '../../protocol/inbox.ts'
import type { ProofBody } from '../../protocol/many.ts'

/** Which fichas of the Bandeja are chosen, over its pages: some, or all that pass the filters but some. */
export interface Chosen {
  readonly count: number
  readonly isAll: boolean
  readonly has: (ficha: string) => boolean
  /** Chooses it or leaves it; `through`: all rows from the one before to this one. */
  readonly turn: (ficha: string, through?: boolean) => void
  readonly chooseAll: () => void
  readonly clear: () => void
  /** As a proof of them is asked for. */
  readonly body: ProofBody
}

interface Marked {
  /** Under which filters: what is chosen under others isn't on the screen. */
  readonly under: string
  readonly isAll: boolean
  /** Those chosen; where all are, those left out. */
  readonly ids: ReadonlySet<string>
  readonly last: string | undefined
}

/** `rows`: those on the screen, in order; `matching`: how many pass the filters. */
export function useChosen(filters: InboxFilters, rows: readonly string[], matching: number): Chosen {
  const under = JSON.stringify(filters)
  const nothing = useMemo<Marked>(() => ({ under, isAll: false, ids: new Set(), last: undefined }), [under])
  const [marked, setMarked] = useState<Marked>(nothing)
  const { isAll, ids, last } = marked.under === under ? marked : nothing
  const turn = useCallback(
    (ficha: string, through = false) => {
      const next = new Set(ids)
      const [from, to] = [rows.indexOf(last ?? ficha), rows.indexOf(ficha)]
      const range = through && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [ficha]
      const adds = through ? !isAll : !ids.has(ficha)
      for (const one of range) {
        if (adds) next.add(one)
        else next.delete(one)
      }
      setMarked({ under, isAll, ids: next, last: ficha })
    },
    [ids, rows, last, isAll, under],
  )
  return {
    count: isAll ? Math.max(0, matching - ids.size) : ids.size,
    isAll,
    has: useCallback((ficha) => isAll !== ids.has(ficha), [isAll, ids]),
    turn,
    chooseAll: () => setMarked({ ...nothing, isAll: true }),
    clear: () => setMarked(nothing),
    body: isAll ? { filters } : { ids: [...ids] },
  }
}
