import { ok } from '../outcome.ts'
import { readInbox } from '../storage/inbox.ts'
import type { Handler } from './handler.ts'

export const inbox: Handler<'inbox'> = async ({ ports: { storage, clock }, caller, query }) =>
  ok(await readInbox(storage, caller, query, clock()))
