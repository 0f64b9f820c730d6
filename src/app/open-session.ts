import { findSignedIn, type KeptAccount, wasSignedOut } from '../drafts/store/account.ts'
import { type AccountStore, openAccountStore } from '../drafts/store/account-store.ts'
import { DiskSyncLog } from '../drafts/store/sync-log.ts'
import { loadEdition } from '../editions/load-edition.ts'
import type { Who } from '../protocol/bodies.ts'
import { changeStream, type OpenStream } from '../protocol/change-stream.ts'
import type { Call } from '../protocol/client.ts'
import { browserWorld } from '../sending/outbox/ports.ts'
import { Sending } from '../sending/outbox/sending.ts'
import { Acknowledgements } from '../sending/syncing/acknowledgements.ts'
import { byProtocol } from '../sending/syncing/by-protocol.ts'
import { fetchNewer } from '../sending/syncing/fetch-ficha.ts'
import { browserLead } from '../sending/syncing/sync-ports.ts'
import { Syncing } from '../sending/syncing/syncing.ts'
import { canFill } from './roles.ts'

/** Who works here, with the drafts of this device and what waits to be sent. */
export interface SignedIn {
  readonly is: 'in'
  readonly who: Who
  readonly store: AccountStore
  readonly sending: Sending
  /** Keeps what is typed here and on the server alike. */
  readonly syncing: Syncing
  /** Tells the server that what was returned was seen. */
  readonly acknowledgements: Acknowledgements
  /** What the server says by itself to whoever listens on this page; absent where there are no streams. */
  readonly openStream: OpenStream | undefined
  /** Opened without asking the server, which didn't answer. */
  readonly isOffline: boolean
}

export type SessionState =
  | { readonly is: 'looking' }
  | SignedIn
  /** `last`: who worked here, whose session is over. */
  | { readonly is: 'out'; readonly last: KeptAccount | undefined }
  /** The browser lets nothing be kept here: nobody should type into it. */
  | { readonly is: 'broken' }

/** Opens what this person has here. */
export async function openFor(call: Call, who: Who, isOffline: boolean): Promise<SignedIn> {
  const store = await openAccountStore({ id: who.id, name: who.name, roles: who.roles, session: who.session })
  const world = browserWorld(store.db.name)
  const openStream = changeStream()
  const bringTyped = async (ficha: string) => (canFill(who) ? syncing.sync(ficha) : undefined)
  const sending = new Sending(store.db, { ...world, ...byProtocol(call, who.id), bringTyped })
  const syncing = new Syncing(
    call,
    who.id,
    new DiskSyncLog(store),
    { ...world, ...browserLead(store.db.name), openStream },
    {
      onVersion: (ficha, version) => void fetchNewer(call, store, ficha, version, loadEdition).catch(() => undefined),
    },
  )
  const acknowledgements = new Acknowledgements(store.db, call, who.id, world)
  await sending.start()
  if (canFill(who)) {
    await syncing.start((listener) => store.onKept(listener))
    acknowledgements.start()
  }
  return { is: 'in', who, store, sending, syncing, acknowledgements, openStream, isOffline }
}

/** Closes it in this tab alone; the person stays signed in. */
export function closeHere({ sending, syncing, acknowledgements, store }: SignedIn): void {
  sending.stop()
  acknowledgements.stop()
  syncing.stop()
  store.close()
}

const asWho = (account: KeptAccount): Who => ({ ...account, user: '', roles: [...account.roles], services: [] })

/** Asks the server who this is; without an answer, opens for the last person who worked here. */
export async function findSession(call: Call): Promise<SessionState> {
  const said = await call('whoAmI')
  if (said.is === 'ok')
    return (await wasSignedOut(said.value.id, said.value.session))
      ? endLeftOpen(call)
      : openFor(call, said.value, false)
  const last = await findSignedIn()
  if (said.is === 'offline' && last) return openFor(call, asWho(last), true)
  return { is: 'out', last }
}

/** They signed out here when the server couldn't be told: it is told now, or when the app opens next. */
async function endLeftOpen(call: Call): Promise<SessionState> {
  await call('signOut')
  return { is: 'out', last: undefined }
}

/** How long signing out waits for the server: this device knows already, and tells it when the app opens next. */
const PATIENCE_MS = 5_000

/** Signs out on this device first, so that it holds without a network; then on the server. */
export async function signOutOf({ sending, syncing, acknowledgements, store }: SignedIn, call: Call): Promise<void> {
  sending.stop()
  acknowledgements.stop()
  syncing.stop()
  await store.signOut().catch(() => store.close())
  await call('signOut', { signal: AbortSignal.timeout(PATIENCE_MS) })
}
