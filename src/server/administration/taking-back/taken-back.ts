import type { Storage } from '../../storage/tables.ts'

/** Who took a load back, and when. */
export interface TakenBack {
  /** ISO UTC. */
  readonly at: string
  readonly by: string
}

/** What the record calls the load that is taken back. */
export const subjectOf = (act: string): string => `load:${act}`

/** Which of these loads were taken back. */
export async function takenBack(storage: Storage, acts: readonly string[]): Promise<ReadonlyMap<string, TakenBack>> {
  if (acts.length === 0) return new Map()
  const rows = await storage
    .selectFrom('record')
    .select(['subject', 'at', 'byName'])
    .where('name', '=', 'takeBackLoad')
    .where('subject', 'in', acts.map(subjectOf))
    .execute()
  return new Map(rows.map(({ subject, at, byName }) => [subject.slice('load:'.length), { at, by: byName }]))
}
