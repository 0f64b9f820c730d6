import { useEffect, useRef, useState } from 'react'
import type { Call } from '../../protocol/client.ts'
import type { InboxCounts, InboxQuery } from '../../protocol/inbox.ts'
import { announce } from '../../ui/announcer.tsx'
import { TopBar, type TopLink, TopLinks } from '../../ui/top-bar.tsx'
import { AccountCorner, type AccountProps } from '../account.tsx'
import { useSingleKeys } from '../single-keys.ts'
import { fichasCounted } from '../status-words.ts'
import { InboxBody } from './inbox-body.tsx'
import { InboxControls } from './inbox-controls.tsx'
import { InboxExports } from './inbox-exports.tsx'
import { InboxFoot } from './inbox-foot.tsx'
import { InboxHelp } from './inbox-help.tsx'
import styles from './inbox-page.module.css'
import { type InboxAddress, inboxAddress, readInboxAddress } from './inbox-query.ts'
import { InboxViews } from './inbox-views.tsx'
import { readsAll } from './reads-all.ts'
import { useInboxAnswers } from './use-inbox-answers.ts'
import { useInboxExport } from './use-inbox-export.ts'
import { useInboxKeys } from './use-inbox-keys.ts'

interface Props extends AccountProps {
  call: Call
  /** Filters, order and page, as the address says them. */
  query: InboxAddress
  onQuery: (next: InboxAddress) => void
  hrefOf: (ficha: string) => string
  /** Opens a ficha with the composer at its first section, or at its first answered observation. */
  onOpen: (ficha: string, to: 'observe' | 'accept') => void
  /** The desks of this person, for the bar. */
  desks: readonly TopLink[]
}

/** The Bandeja: the fichas of the assigned services, to find the next one to review. */
export function InboxPage({ call, query: address, onQuery, hrefOf, onOpen, desks, who, onSignOut }: Props) {
  const query = readInboxAddress(address)
  const { page, counts, choices } = useInboxAnswers(call, query)
  const ask = (next: InboxQuery) => onQuery(inboxAddress(next))
  const [singleKeys, turnSingleKeys] = useSingleKeys()
  const [helpOpen, setHelpOpen] = useState(false)
  const exporting = useInboxExport(call, query)
  const screen = useRef<HTMLDivElement>(null)
  useInboxKeys(screen, singleKeys, {
    observe: (ficha) => onOpen(ficha, 'observe'),
    accept: (ficha, answered) =>
      answered ? onOpen(ficha, 'accept') : announce('Esta ficha no tiene observaciones respondidas por resolver.'),
    download: () => exporting.download('xlsx'),
    turnHelp: () => setHelpOpen((open) => !open),
  })
  useCountHeard(counts.outdated ? undefined : counts.value)
  return (
    <div ref={screen} className={styles.page}>
      <title>Bandeja · Cuadra</title>
      <TopBar>
        <TopLinks links={desks} />
        <span className="grow" />
        <AccountCorner who={who} onSignOut={onSignOut} />
      </TopBar>
      <main className={styles.main}>
        <InboxViews
          query={query}
          counts={counts.value}
          allName={readsAll(who) ? 'Todas' : 'Asignadas'}
          person={who.id}
          ask={ask}
          open={onQuery}
        >
          <InboxExports counts={counts.value} {...exporting} />
        </InboxViews>
        <InboxControls query={query} choices={choices.value} ask={ask} singleKeys={singleKeys} />
        <InboxBody
          answer={page}
          counts={counts.value}
          query={query}
          ask={ask}
          hrefOf={hrefOf}
          who={who}
          onSignOut={onSignOut}
        />
        {helpOpen && (
          <InboxHelp singleKeys={singleKeys} turnSingleKeys={turnSingleKeys} close={() => setHelpOpen(false)} />
        )}
        <InboxFoot singleKeys={singleKeys} helpOpen={helpOpen} turnHelp={() => setHelpOpen(!helpOpen)} />
      </main>
    </div>
  )
}

/** Says how many fichas a new question found; the first answer is read, not heard. */
function useCountHeard(counts: InboxCounts | undefined): void {
  const before = useRef<number>(undefined)
  useEffect(() => {
    if (!counts) return
    if (before.current !== undefined && before.current !== counts.matching) announce(fichasCounted(counts.matching))
    before.current = counts.matching
  }, [counts])
}
