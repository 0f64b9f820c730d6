import type { Doer } from '../../ficha/acts.ts'
import type { AdministrationDone, LoadBody } from '../../protocol/administration.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import { type ActingWorld, actsSoFar, administer } from './administer.ts'
import { prove } from './prove.ts'
import { storeProven } from './store-proven.ts'
import type { StoredKind } from './stored-kind.ts'

/**
 * Accepts a load as its proof showed it. It is proven again: refused as stale when it would do anything else by now. Rows
 * that were refused or held stay out. Proving takes longer than storing, and is done before others have to wait; it holds
 * as long as no other act of administration came between.
 */
export async function load(
  world: ActingWorld,
  by: Doer,
  kind: StoredKind,
  { act, fingerprint, ...table }: LoadBody,
): Promise<Outcome<AdministrationDone>> {
  const asked = { ...table, fingerprint }
  const recorded = { id: act, name: 'load', subject: `list:${kind.declared.id}`, by, asked } as const
  const before = await actsSoFar(world.storage)
  const early = kind.restsOnFichas ? undefined : await prove(world, kind, table)
  return administer(world, recorded, async (within, acts) => {
    const proven = early && acts === before + 1 ? early : await prove(within, kind, table)
    if (proven.proof.fingerprint !== fingerprint)
      return refused('stale', { detail: 'La prueba ya no es la que usted vio. Véala otra vez y acéptela.' })
    if (proven.toStore.length === 0) return refused('nothing-to-load')
    return ok(await storeProven(within, kind, act, proven))
  })
}
