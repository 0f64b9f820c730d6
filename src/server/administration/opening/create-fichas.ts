import type { Examine } from '../../../engine/examination.ts'
import type { Edition } from '../../../ficha/edition.ts'
import { grouped } from '../../../ficha/grouped.ts'
import type { OpeningDone } from '../../../protocol/administration.ts'
import { keepInbox } from '../../storage/inbox/inbox-rows.ts'
import type { Storage, Tables } from '../../storage/tables.ts'
import { readStored } from '../stored-answer.ts'
import type { AdministrationWorld } from '../stored-kind.ts'
import { type ProgrammeRow, programmeOf } from '../unsent-fichas.ts'
import { type Composed, composeFicha } from './compose-ficha.ts'
import { formerFichas } from './former-fichas.ts'
import type { HistoryFigure } from './overlay-history.ts'

/** Opening examines former fichas: what they published stands in the new ones. */
export type OpeningWorld = AdministrationWorld & { readonly examine: Examine }

type StoredPeriod = Tables['periods']
type Created = Omit<OpeningDone, 'act' | 'at' | 'year'>

/** A few at a time: a former ficha may weigh a megabyte. */
const AT_ONCE = 50

/** Creates the ficha of each active programme that has none in this period. */
export async function createFichas(world: OpeningWorld, period: StoredPeriod, edition: Edition): Promise<Created> {
  const { storage } = world
  const { programmes, left, there } = await programmesWithout(storage, period.id)
  const created: Created = {
    added: programmes.length,
    there,
    withFormer: 0,
    withHistory: 0,
    withNothing: 0,
    unread: [],
    left,
  }
  for (let from = 0; from < programmes.length; from += AT_ONCE) {
    const chunk = programmes.slice(from, from + AT_ONCE)
    const ids = chunk.map((one) => one.programmeId)
    const formers = await formerFichas(storage, period.year, ids)
    const histories = await historyOf(storage, ids)
    const rows = chunk.map((programme) => {
      const [former, figures] = [formers.get(programme.programmeId), histories.get(programme.programmeId) ?? []]
      const composed = composeFicha({ ...world, edition, t: period.year, former, figures })
      if (composed.unread) created.unread.push({ programme: programme.name, why: composed.unread })
      created[originOf(composed, former !== undefined, figures.length > 0)] += 1
      return rowOf(programme, composed, period)
    })
    await storage.insertInto('fichas').values(rows).execute()
    await keepInbox(storage, { is: 'fichas', ids: rows.map((row) => row.id) })
  }
  return created
}

const originOf = ({ base, unread }: Composed, hasFormer: boolean, hasHistory: boolean) =>
  hasFormer && !unread ? 'withFormer' : hasHistory && Object.keys(base).length > 0 ? 'withHistory' : 'withNothing'

const rowOf = (programme: Programme, { base, former, offered }: Composed, { id: periodId, year }: StoredPeriod) => ({
  id: `${programme.programmeId}-${year}`,
  periodId,
  programmeId: programme.programmeId,
  serviceId: programme.serviceId,
  programme: JSON.stringify(programmeOf(programme, former)),
  base: JSON.stringify(base),
  offered: JSON.stringify(offered),
  status: 'unstarted' as const,
  iteration: 0,
  version: 1,
  journalHead: 0,
  journalLamport: 0,
})

type Programme = ProgrammeRow & { readonly serviceId: string }

/** Active programmes without a ficha in the period; those without a service can't have one. */
async function programmesWithout(storage: Storage, periodId: string) {
  const all = await storage
    .selectFrom('programmes')
    .leftJoin('services', 'services.id', 'programmes.serviceId')
    .leftJoin('ministries', 'ministries.id', 'services.ministryId')
    .leftJoin('fichas', (join) =>
      join.onRef('fichas.programmeId', '=', 'programmes.id').on('fichas.periodId', '=', periodId),
    )
    .leftJoin('groupAverages', (join) =>
      join.onRef('groupAverages.programmeId', '=', 'programmes.id').on('groupAverages.periodId', '=', periodId),
    )
    .where('programmes.active', '=', 1)
    .select(['programmes.id as programmeId', 'programmes.name', 'programmes.known', 'services.id as serviceId'])
    .select(['services.name as service', 'ministries.name as ministry', 'groupAverages.average', 'fichas.id as ficha'])
    .orderBy('programmes.id')
    .execute()
  const lacking = all.filter((one) => one.ficha === null)
  const isPlaced = (one: (typeof all)[number]): one is typeof one & Programme => one.serviceId !== null
  return {
    programmes: lacking.filter(isPlaced),
    left: lacking
      .filter((one) => !isPlaced(one))
      .map(({ name }) => ({ programme: name, why: 'No tiene servicio. Asígnele uno en Programas y abra otra vez.' })),
    there: all.length - lacking.length,
  }
}

async function historyOf(storage: Storage, programmes: readonly string[]): Promise<Map<string, HistoryFigure[]>> {
  const rows = await storage
    .selectFrom('history')
    .selectAll()
    .where('programmeId', 'in', [...programmes])
    .orderBy('programmeId')
    .orderBy('field')
    .orderBy('row')
    .orderBy('year')
    .execute()
  const figures = rows.map(({ value, ...one }) => ({ ...one, answer: readStored(value) }))
  return grouped(figures, (one) => one.programmeId)
}
