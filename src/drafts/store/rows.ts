// Rows of the tables of a device as they are stored: whatever the code calls these things, members keep their names.

import type { FichaDocument } from '../../ficha/document.ts'
import type { Receipt, SubmissionBody } from '../../protocol/bodies.ts'
import type { Problem } from '../../protocol/problems.ts'
import type { Compacted } from '../journal/content.ts'

/** The fold of a journal, kept to open quickly: it says nothing that the journal doesn't. */
export interface KeptFold extends Compacted {
  readonly ficha: string
}

/** Why a sending still waits. */
export type Delay = 'network' | 'signedOut' | 'busy' | 'failed'

export type OutboxState = 'waiting' | 'sending' | 'accepted' | 'refused' | 'conflict'

/** Outbox message: a frozen sending and how it goes, one per ficha. It is kept before any network is touched. */
export interface OutboxMessage {
  readonly ficha: string
  readonly act: string
  readonly version: number
  readonly state: OutboxState
  /** The ficha as it was on the screen. */
  readonly document: FichaDocument
  readonly body: SubmissionBody
  /** When it was put in the queue. Times are ISO UTC. */
  readonly firstAt: string
  readonly attempts: number
  readonly lastAt?: string
  /** When it is tried next, unless the network comes back before. */
  readonly nextAt?: string
  /** An attempt was posted and its answer was lost: the server may have it. */
  readonly isInDoubt: boolean
  /** Somebody asked to withdraw it while it was in doubt: it isn't posted again until the server says. */
  readonly isWithdrawing: boolean
  /** Why it still waits. */
  readonly delay?: Delay
  /** What the server objected. */
  readonly problem?: Problem
  readonly receipt?: Receipt
}

/** How far this device has read the journal that the server keeps of a ficha. */
export interface CursorRow {
  readonly ficha: string
  readonly cursor: number
}

/** A colleague, by the id under which entries carry them. */
export interface PersonRow {
  readonly id: string
  readonly name: string
}

/** That somebody saw what was returned, as this device keeps it until the server answers. */
export interface Acknowledgement {
  readonly ficha: string
  /** Made once, so that it is one act however often it is posted. */
  readonly act: string
  /** The moment of the return: what comes back again is opened again. ISO UTC. */
  readonly returned: string
  readonly isTold: boolean
}

export interface AcknowledgementRow {
  readonly key: `sighting:${string}`
  readonly value: Acknowledgement
}

/** What this device knows of itself and of whose it is, by key. */
export type MetaRow =
  | { readonly key: 'device' | 'account' | 'signedOut' | 'openedAt'; readonly value: unknown }
  | AcknowledgementRow

/** What is being written about a ficha, by the name of its place: an observation, an insistence, an evaluation. */
export interface NoteKey {
  /** Id of the ficha. */
  readonly ficha: string
  /** Unique within the ficha; what comes before the first '/' tells what it is: 'observe/cell/served~2023'. */
  readonly name: string
}

/** Something written that the server doesn't have yet. Nobody but its author's account on this device reads it. */
export interface Note<T = unknown> extends NoteKey {
  /** Anything that structured clone takes; whoever wrote it knows its shape. */
  readonly content: T
  /** When it was kept, ISO UTC. */
  readonly at: string
}
