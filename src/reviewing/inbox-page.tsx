import { useEffect, useRef } from 'react'
import type { Inbox, InboxQuery } from '../protocol/bodies.ts'
import type { Call } from '../protocol/client.ts'
import { announce } from '../ui/announcer.tsx'
import { TopBar, type TopLink, TopLinks } from '../ui/top-bar.tsx'
import { AccountCorner, type AccountProps } from './account.tsx'
import { InboxBody } from './inbox-body.tsx'
import { InboxControls } from './inbox-controls.tsx'
import { InboxFoot } from './inbox-foot.tsx'
import styles from './inbox-page.module.css'
import { type InboxAddress, inboxAddress, readInboxAddress } from './inbox-query.ts'
import { InboxViews } from './inbox-views.tsx'
import { readsAll } from './reads-all.ts'
import { useSingleKeys } from './single-keys.ts'
import { fichasCounted } from './status-words.ts'
import { useAnswer } from './use-answer.ts'
import { useInboxKeys } from './use-inbox-keys.ts'

interface Props extends AccountProps {
  call: Call
  /** Filters, order and page, as the address says them. */
  query: InboxAddress
  onQuery: (next: InboxAddress) => void
  hrefOf: (ficha: string) => string
  /** The desks of this person, for the bar. */
  desks: readonly TopLink[]
}

/** The Bandeja: the fichas of the assigned services, to find the next one to review. */
export function InboxPage({ call, query: address, onQuery, hrefOf, desks, who, onSignOut }: Props) {
  const query = readInboxAddress(address)
  const asked = inboxAddress(query)
  const answer = useAnswer(['inbox', who.id, asked], (signal) => call('inbox', { query: asked, signal }), {
    carry: true,
  })
  const ask = (next: InboxQuery) => onQuery(inboxAddress(next))
  const [singleKeys, turnSingleKeys] = useSingleKeys()
  const screen = useRef<HTMLDivElement>(null)
  useInboxKeys(screen, singleKeys)
  useCountHeard(answer.outdated ? undefined : answer.value)
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
          totals={answer.value?.totals}
          allName={readsAll(who) ? 'Todas' : 'Asignadas'}
          ask={ask}
        />
        <InboxControls query={query} inbox={answer.value} ask={ask} singleKeys={singleKeys} />
        <InboxBody answer={answer} query={query} ask={ask} hrefOf={hrefOf} who={who} onSignOut={onSignOut} />
        <InboxFoot singleKeys={singleKeys} turnSingleKeys={turnSingleKeys} />
      </main>
    </div>
  )
}

/** Says how many fichas a new question found; the first answer is read, not heard. */
function useCountHeard(inbox: Inbox | undefined): void {
  const before = useRef<Inbox>(undefined)
  useEffect(() => {
    if (!inbox) return
    if (before.current && before.current.matching !== inbox.matching) announce(fichasCounted(inbox.matching))
    before.current = inbox
  }, [inbox])
}
