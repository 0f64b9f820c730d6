import { ok, refused } from '../outcome.ts'
import { proveFichas } from '../storage/inbox/fichas-proof.ts'
import { exportInbox, readInbox } from '../storage/inbox/inbox.ts'
import { readChoices } from '../storage/inbox/inbox-choices.ts'
import { countInbox } from '../storage/inbox/inbox-counts.ts'
import { reachOf } from '../storage/inbox/inbox-reach.ts'
import type { Caller } from '../storage/reach.ts'
import type { Handler } from './handler.ts'

/** Who follows a ministry isn't told what is said in a review: no order may give it away. */
const mayNotSort = ({ roles }: Caller, sort: string): boolean =>
  sort === 'observations' && roles.includes('coordinador') && !roles.includes('jefatura')

export const inbox: Handler<'inbox'> = async ({ ports: { storage, clock }, caller, query }) =>
  mayNotSort(caller, query.sort)
    ? refused('not-allowed')
    : ok(await readInbox(storage, await reachOf(storage, caller), query, clock()))

export const inboxExport: Handler<'inboxExport'> = async ({ ports: { storage, clock }, caller, query }) =>
  mayNotSort(caller, query.sort)
    ? refused('not-allowed')
    : ok(await exportInbox(storage, await reachOf(storage, caller), query, clock()))

export const inboxCounts: Handler<'inboxCounts'> = async ({ ports: { storage, clock }, caller, query }) =>
  ok(await countInbox(storage, await reachOf(storage, caller), query, clock()))

export const inboxChoices: Handler<'inboxChoices'> = async ({ ports: { storage }, caller }) =>
  ok(await readChoices(storage, caller))

export const fichasProof: Handler<'fichasProof'> = async ({ ports: { storage, clock }, caller, body }) =>
  ok(await proveFichas(storage, await reachOf(storage, caller), body, clock()))
