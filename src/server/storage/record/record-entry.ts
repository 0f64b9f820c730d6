import canonicalize from 'canonicalize'
import type { Doer, RecordName } from '../../../ficha/acts.ts'
import { sha256 } from '../../../ficha/fingerprint.ts'

/** What the first entry says of the one before it. */
export const NO_ENTRY = '0'.repeat(64)

/** An act to be recorded. */
export interface Act {
  /** Its id: of a client where one made it (a sending), else the server's. */
  readonly id: string
  readonly name: RecordName
  /** The ficha in whose record it stands; null for acts of administration. */
  readonly ficha: string | null
  /** What it is about: 'ficha:…', 'user:…', 'period:2026'. */
  readonly subject: string
  readonly by: Doer
  /** ISO UTC, by the server's clock. */
  readonly at: string
  /** What matters of it, as JSON; never a password, a token or a text that an institution wrote. */
  readonly content: unknown
}

/** Hash chain: an act as it stands in it. Its hash covers all the rest, and through `before` everything that came before. */
export interface RecordEntry {
  /** 1, 2, 3 … over the whole database. */
  readonly position: number
  readonly act: string
  readonly name: string
  readonly ficha: string | null
  readonly subject: string
  readonly by: Doer
  readonly at: string
  /** SHA-256 of the content as it is stored. */
  readonly contentHash: string
  /** Hash of the entry before this one; of the first, zeros. */
  readonly before: string
  readonly hash: string
}

/** The text that is stored and hashed: RFC 8785. */
export const contentText = (content: unknown): string => canonicalize(content)!

/** SHA-256 of an entry's other members. Its form is frozen: hashes that were given out can't be given again. */
export function hashOfEntry({
  position,
  act,
  name,
  ficha,
  subject,
  by,
  at,
  contentHash,
  before,
}: Omit<RecordEntry, 'hash'>) {
  const who = { id: by.id, name: by.name }
  const hashed = { position, act, name, ficha, subject, by: who, at, contentHash, before }
  return sha256(canonicalize(hashed)!)
}

/** Where a chain ends. */
export type ChainEnd = Pick<RecordEntry, 'position' | 'hash'>

/** The entry of an act after the last one. */
export async function entryAfter(last: ChainEnd, { id, content: _content, ...said }: Act, contentHash: string) {
  const unhashed = { ...said, act: id, position: last.position + 1, contentHash, before: last.hash }
  return { ...unhashed, hash: await hashOfEntry(unhashed) } satisfies RecordEntry
}
