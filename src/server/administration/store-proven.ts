import type { AdministrationDone } from '../../protocol/administration.ts'
import { breatheAfter } from '../in-slices.ts'
import type { Done } from './administer.ts'
import type { Proven } from './prove.ts'
import type { AdministrationWorld, StoredKind } from './stored-kind.ts'

/** Stores what a proof lets through, and says what the record keeps: each row that changed, from what to what. */
export async function storeProven(
  within: AdministrationWorld,
  { declared }: StoredKind,
  act: string,
  { proof, toStore, opened }: Proven,
): Promise<Done<AdministrationDone>> {
  const along = (await opened.goesAlong?.(toStore, within)) ?? []
  const events = await opened.store(toStore, within)
  await breatheAfter(toStore.length)
  const keys = toStore.map((one) => one.key)
  const changed = proof.rows.filter(({ is }) => is === 'new' || is === 'changed' || is === 'removed')
  const names = changed.map((one) => one.name)
  const kept = {
    kind: proof.kind,
    what: declared.many,
    rows: changed.length,
    // For people who read the record: 'cambió la cuenta de …', 'cambió el período …'.
    name: names.length > 3 ? `${names.slice(0, 3).join(', ')} y otras` : names.join(', '),
    year: names.join(', '),
    changes: changed.map(({ key, is, changes }) => ({ key, is, changes })),
    // What a load that is taken back puts back.
    before: changed.map(({ key }) => opened.standing.get(key!) ?? null),
    ...(along.length > 0 && { along }),
  }
  return {
    answer: { act, at: within.clock().toISOString(), counts: proof.counts, keys },
    kept,
    events,
  }
}
