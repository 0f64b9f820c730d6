import * as z from 'zod/mini'
import { ActName } from './status.ts'

/**
 * Everything that is recorded: acts that move a ficha, and acts of administration. A new one is a line here and its
 * words in `showing/act-words.ts`, which doesn't compile without them. A name that was recorded never changes.
 */
export const RecordName = z.enum([
  ...ActName.options,
  'openPeriod',
  'changePeriod',
  'load',
  'takeBackLoad',
  'changeList',
  'addUser',
  'changeUser',
  'issueLink',
  'usePasswordLink',
  'changePassword',
  'signOutEverywhere',
])
export type RecordName = z.infer<typeof RecordName>

/** Who did it; without an id, somebody at the server's own command line. */
export interface Doer {
  readonly id: string | null
  readonly name: string
}
