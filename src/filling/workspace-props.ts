import type { ReactNode } from 'react'
import type { Draft } from '../drafts/editing/draft.ts'
import type { AccountStore } from '../drafts/store/account-store.ts'
import type { Call } from '../protocol/client.ts'
import type { Sending } from '../sending/outbox/sending.ts'
import type { Acknowledgements } from '../sending/syncing/acknowledgements.ts'
import type { FindEdition } from '../sending/syncing/fetch-ficha.ts'
import type { Syncing } from '../sending/syncing/syncing.ts'
import type { LiveExamination } from './live-examination.ts'

/** What the page of a ficha is given: where it is kept, who it talks to, where in it one stands. */
export interface FichaPageProps {
  call: Call
  store: AccountStore
  sending: Sending
  syncing: Syncing
  acknowledgements: Acknowledgements
  findEdition: FindEdition
  ficha: string
  section: string
  /** Cell to go to, from the address. */
  cell: string | undefined
  hrefOf: (section: string) => string
  onGo: (section: string, cell?: string) => void
  homeHref: string
  signInHref: string
  /** At the right of the top bar: colours, account. */
  accountMenu: ReactNode
}

/** The same once its draft is open, with its figures and findings kept up. */
export interface WorkspaceProps extends FichaPageProps {
  draft: Draft
  live: LiveExamination
}
