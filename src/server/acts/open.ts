import { ok } from '../outcome.ts'
import type { Decide } from './act.ts'

/** The institution saw what was returned: the first time counts. */
export const open: Decide<'open'> = async ({ ficha: { openedAt }, now }) =>
  ok({ content: {}, change: openedAt === null ? { openedAt: now } : {} })
