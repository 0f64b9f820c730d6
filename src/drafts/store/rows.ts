import type { Compacted } from '../journal/content.ts'

/** The fold of a journal, kept to open quickly: it says nothing that the journal doesn't. */
export interface KeptFold extends Compacted {
  readonly ficha: string
}

/** As much of a queued sending as a draft has to know to stand still; `sending` keeps more in the same row. */
export interface QueuedRow {
  readonly ficha: string
  readonly state: string
  readonly version: number
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

export interface MetaRow {
  readonly key: 'device' | 'account' | 'signedOut' | 'openedAt' | `sighting:${string}`
  readonly value: unknown
}

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
