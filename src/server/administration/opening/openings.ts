import type { Opening } from '../../../protocol/administration.ts'
import { periods } from '../kinds/periods.ts'
import { versionOf } from '../prove.ts'
import type { AdministrationWorld } from '../stored-kind.ts'

/** Every period, the latest first, and how far it is opened. */
export async function listOpenings(world: AdministrationWorld): Promise<Opening[]> {
  const { storage } = world
  const { standing } = await periods.open(world, [])
  const rows = await storage.selectFrom('periods').selectAll().orderBy('year', 'desc').execute()
  const counted = await storage
    .selectFrom('fichas')
    .innerJoin('programmes', 'programmes.id', 'fichas.programmeId')
    .select((row) => ['fichas.periodId', 'programmes.active', row.fn.countAll<number>().as('count')])
    .select((row) => row.fn.sum<number>(row.case().when('fichas.standing', '>', 0).then(1).else(0).end()).as('sent'))
    .groupBy(['fichas.periodId', 'programmes.active'])
    .execute()
  const { active } = await storage
    .selectFrom('programmes')
    .select((row) => row.fn.countAll<number>().as('active'))
    .where('active', '=', 1)
    .executeTakeFirstOrThrow()
  return rows.map(({ id, year, edition, opens, closes }) => {
    const own = counted.filter((one) => one.periodId === id)
    const count = (all: typeof own, of: 'count' | 'sent') => all.reduce((sum, one) => sum + Number(one[of]), 0)
    const ofActive = own.filter((one) => one.active === 1)
    const version = versionOf(standing.get(String(year))!)
    const fichas = {
      fichas: count(own, 'count'),
      sent: count(own, 'sent'),
      missing: Number(active) - count(ofActive, 'count'),
    }
    return { year, edition, version, opens, closes, ...fichas }
  })
}
