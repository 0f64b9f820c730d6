import { ok } from '../outcome.ts'
import { markRead, readNotices } from '../storage/notices/notices.ts'
import type { Handler } from './handler.ts'

export const notices: Handler<'notices'> = async ({ ports: { storage, clock }, caller, query }) =>
  ok(await readNotices({ storage, caller, now: clock() }, query.after))

export const readNotice: Handler<'readNotice'> = async ({ ports: { storage, clock }, caller, body }) =>
  ok({ unread: await markRead({ storage, caller, now: clock() }, body) })
