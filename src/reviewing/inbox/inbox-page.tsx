import { useRef, useState } from 'react'
import { A_WHILE, type Query, useQuery } from '../../asking/use-query.ts'
import { rolesInWords } from '../../ficha/status.ts'
import type { Call } from '../../protocol/client.ts'
import type { InboxCounts, InboxQuery } from '../../protocol/inbox.ts'
import { announce } from '../../ui/announcer.tsx'
import { AccountMenu } from '../../ui/bar/account-menu.tsx'
import { TopBar, type TopLink, TopLinks } from '../../ui/bar/top-bar.tsx'
import { useCountHeard } from '../../ui/list/use-count-heard.ts'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import type { AccountProps } from '../review-props.ts'
import { useSingleKeys } from '../single-keys.ts'
import { fichasCounted } from '../status-words.ts'
import { InboxBody } from './inbox-body.tsx'
import { InboxControls } from './inbox-controls.tsx'
import { readsAll } from './inbox-empty.tsx'
import { InboxExports, useInboxExport } from './inbox-exports.tsx'
import { InboxFoot, InboxHelp } from './inbox-help.tsx'
import styles from './inbox-page.module.css'
import { askedInbox, filtersOf, type InboxAddress, inboxAddress, readInboxAddress } from './inbox-query.ts'
import { InboxViews } from './inbox-views.tsx'
import { useInboxKeys } from './use-inbox-keys.ts'
import { useListPlace } from './use-list-place.ts'
import { useMany } from './use-many.tsx'

interface Props extends AccountProps {
  call: Call
  /** Filters, order and page, as the address says them. */
  query: InboxAddress
  onQuery: (next: InboxAddress) => void
  hrefOf: (ficha: string) => string
  /** Opens a ficha with the composer at its first section, or at its first answered observation. */
  onOpen: (ficha: string, to: 'observe' | 'accept') => void
  /** The areas of this person, for the bar. */
  areas: readonly TopLink[]
}

/** The Bandeja: the fichas of the assigned services, to find the next one to review. */
export function InboxScreen({ call, query: address, onQuery, hrefOf, onOpen, areas, who, onSignOut }: Props) {
  const query = readInboxAddress(address)
  const { page, counts, choices } = useInboxAnswers(call, query)
  const ask = (next: InboxQuery) => onQuery(inboxAddress(next))
  const [singleKeys, turnSingleKeys] = useSingleKeys()
  const [helpOpen, setHelpOpen] = useState(false)
  const exporting = useInboxExport(call, query)
  const screen = useRef<HTMLDivElement>(null)
  useFocusKept()
  const { turn, toRows } = useListPlace({ screen, person: who.id, query, page, counts: heldCounts(counts), ask })
  const many = useMany({ call, who, query, page: page.value, matching: heldCounts(counts)?.matching, toRows })
  useInboxKeys(screen, singleKeys, {
    ...many.keys,
    toRows,
    turnPage: (by) => turn(by, by > 0 ? 'first' : 'last'),
    observe: (ficha) => onOpen(ficha, 'observe'),
    accept: (ficha, answered) =>
      answered ? onOpen(ficha, 'accept') : announce('Esta ficha no tiene observaciones respondidas por resolver.'),
    download: () => exporting.download('xlsx'),
    turnHelp: () => setHelpOpen((open) => !open),
  })
  useCountHeard(heldCounts(counts)?.matching, fichasCounted)
  return (
    <div ref={screen} className={styles.page}>
      <title>Bandeja · Cuadra</title>
      <TopBar>
        <TopLinks links={areas} />
        <span className="grow" />
        <AccountMenu name={who.name} roles={rolesInWords(who.roles)} shows="roles" onSignOut={onSignOut} />
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
        <InboxControls query={query} choices={choices.value} ask={ask} singleKeys={singleKeys} toRows={toRows} />
        {many.bar(singleKeys, hrefOf, onSignOut)}
        <InboxBody
          answer={page}
          counts={heldCounts(counts)}
          query={query}
          ask={ask}
          turn={turn}
          hrefOf={hrefOf}
          chosen={many.chosen}
          beside={many.panel(hrefOf, onSignOut)}
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

/** Counts of former filters say nothing of these rows. */
const heldCounts = ({ outdated, value }: Query<InboxCounts>) => (outdated ? undefined : value)

const CARRIED = { carry: true }

/** A page, how many there are, and what can be filtered by: asked together, counted again only for other filters. */
function useInboxAnswers(call: Call, query: InboxQuery) {
  const asked = askedInbox(query)
  const filters = filtersOf(query)
  return {
    page: useQuery(['inbox', asked], (signal) => call('inbox', { query: asked, signal }), CARRIED),
    counts: useQuery(
      ['inbox', 'counts', filters],
      (signal) => call('inboxCounts', { query: filters, signal }),
      CARRIED,
    ),
    choices: useQuery(['inbox', 'choices'], (signal) => call('inboxChoices', { signal }), { maxAge: A_WHILE }),
  }
}
