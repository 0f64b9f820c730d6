import type { Selectable } from 'kysely'
import type { Tables } from '../tables.ts'
import type { StoredRows } from './stored-rows.ts'

/** A entry as it is stored. */
export type RecordRow = Tables['record']

/** What is stored of an act beside its entry; null where there is no such row. */
export interface StoredAct extends StoredRows {
  readonly act: Selectable<Tables['acts']> | null
  readonly submission: Tables['submissions'] | null
  /** In the order of their positions. */
  readonly findings: readonly Tables['submissionFindings'][]
}

/** The first thing that isn't as it was recorded. What is known of its act comes from its entry, or from its row. */
export interface Break {
  readonly position?: number
  readonly act?: string
  readonly name?: string
  /** Of its entry, as it is stored now. */
  readonly content?: string
  readonly ficha?: string | null
  readonly by?: string
  /** ISO UTC. */
  readonly at?: string
  /** What differs, in Spanish. */
  readonly what: string
}

/** A break at an entry. */
export const breakAt = (row: RecordRow, what: string): Break => ({
  position: row.position,
  act: row.actId,
  name: row.name,
  content: row.content,
  ficha: row.fichaId,
  by: row.byName,
  at: row.at,
  what,
})
