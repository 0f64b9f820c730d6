import { type ReactNode, useMemo, useState } from 'react'
import type { Who } from '../../protocol/bodies.ts'
import type { Call } from '../../protocol/client.ts'
import type { InboxPage, InboxQuery } from '../../protocol/inbox.ts'
import { announce } from '../../ui/announcer.tsx'
import { type Chosen, useChosen } from '../many/chosen.ts'
import { ManyBar } from '../many/many-bar.tsx'
import { ManyPanel } from '../many/many-panel.tsx'
import { ManyResult } from '../many/many-result.tsx'
import { useManyRun } from '../many/many-run.ts'
import { MANY_WORDS, type ManyAct, manyActsOf } from '../many/outcome.ts'
import { fichasCounted } from '../status-words.ts'
import { filtersOf } from './inbox-query.ts'
import type { InboxActs } from './use-inbox-keys.ts'

interface Asked {
  call: Call
  who: Who
  query: InboxQuery
  page: InboxPage | undefined
  matching: number | undefined
  toRows: () => void
}

type HrefOf = (ficha: string) => string

/** Many at once in the Bandeja: which are chosen, what is being done with them, and how far that is. */
export function useMany({ call, who, query, page, matching, toRows }: Asked) {
  const acts = manyActsOf(who.roles)
  const rows = useMemo(() => page?.rows.map(({ id }) => id) ?? [], [page])
  const chosen = useChosen(filtersOf(query), rows, matching ?? 0)
  const [act, setAct] = useState<ManyAct>()
  const [run, state] = useManyRun(call, who.id)
  const mayChoose = acts.length > 0
  const open = (next: ManyAct) => {
    if (state.is === 'running') return announce('Espere a que termine lo que se está haciendo, o deténgalo.')
    setAct(next)
  }
  const close = () => {
    setAct(undefined)
    toRows()
  }
  // What was begun with others isn't begun with those that are chosen next.
  if (act && chosen.count === 0) setAct(undefined)
  const keys: Pick<InboxActs, 'mayChoose' | 'choose' | 'chooseAll' | 'clearChosen' | 'withChosen'> = {
    mayChoose,
    choose: chosen.turn,
    chooseAll: () => {
      chosen.chooseAll()
      announce(`${fichasCounted(matching ?? 0)} del filtro: todas elegidas.`)
    },
    clearChosen: chosen.clear,
    withChosen: (key) => {
      const asked = acts.find((one) => MANY_WORDS[one].key.toLowerCase() === key)
      if (chosen.count === 0 || !asked) return false
      open(asked)
      return true
    },
  }
  const bar = (singleKeys: boolean, hrefOf: HrefOf, onSignOut: () => void): ReactNode => (
    <>
      {state.is !== 'none' && <ManyResult run={run} state={state} hrefOf={hrefOf} onSignOut={onSignOut} />}
      {chosen.count > 0 && (
        <ManyBar chosen={chosen} matching={matching} acts={acts} act={act} onAct={open} singleKeys={singleKeys} />
      )}
    </>
  )
  const panel = (hrefOf: HrefOf, onSignOut: () => void): ReactNode =>
    act &&
    chosen.count > 0 && (
      <ManyPanel
        key={act}
        act={act}
        chosen={chosen}
        call={call}
        hrefOf={hrefOf}
        onSignOut={onSignOut}
        onClose={close}
        onStart={(job) => {
          close()
          chosen.clear()
          run.start(job)
        }}
      />
    )
  return { chosen: (mayChoose ? chosen : undefined) as Chosen | undefined, keys, bar, panel }
}
