import type { Doer } from '../../../ficha/acts.ts'
import type { OpeningBody, OpeningDone } from '../../../protocol/administration.ts'
import { type Outcome, ok, refused } from '../../outcome.ts'
import { type ActingWorld, administer, type Done } from '../administer.ts'
import { periods } from '../kinds/periods.ts'
import { versionOf } from '../prove.ts'
import { createFichas, type OpeningWorld } from './create-fichas.ts'

/** What an address says may be anything, and not all of it can be asked of a database. */
const YEAR = /^\d{4}$/

/**
 * Creates the fichas that a period lacks: one for each active programme. Asked again, it adds those of programmes that
 * came later; a ficha that is there is never touched.
 */
export const openPeriod = (
  world: ActingWorld & OpeningWorld,
  by: Doer,
  year: string,
  { act, version }: OpeningBody,
): Promise<Outcome<OpeningDone>> => {
  const recorded = { id: act, name: 'openPeriod', subject: `period:${year}`, by, asked: { year, version } } as const
  return administer(world, recorded, async (within): Promise<Outcome<Done<OpeningDone>>> => {
    if (!YEAR.test(year)) return refused('not-found')
    const { storage } = within
    const period = await storage.selectFrom('periods').selectAll().where('id', '=', year).executeTakeFirst()
    const values = period && (await periods.open(within, [])).standing.get(year)
    if (!period || !values) return refused('not-found')
    const stands = { key: year, version: versionOf(values), values }
    if (stands.version !== version) return refused('stale', { standing: [stands] })
    const edition = world.editions(period.edition)
    if (!edition) throw new Error(`edition ${period.edition} isn't here`)
    const opened = await createFichas({ ...world, storage }, period, edition)
    const answer = { act, at: world.clock().toISOString(), year: period.year, ...opened }
    return ok({ answer, kept: { year: period.year, rows: opened.added }, events: [] })
  })
}
