import { ok } from '../outcome.ts'
import type { Decide } from './act.ts'

/** The review begins: from now on the institution can't withdraw it. */
export const begin: Decide<'begin'> = async () => ok({ content: {} })
