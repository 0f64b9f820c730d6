import { inChunks } from '../in-chunks.ts'
import { standingFichas, whyOf } from './built-fichas.ts'
import { inTheWayOf, keysOf, type TakingBack } from './taking-back.ts'

/** On a period stand its fichas and, on a new one, the averages of its groups. */
export const ofPeriods: TakingBack = {
  builtOn: async (storage, rows, load) => {
    const added = keysOf(rows, 'new')
    const fichas = await standingFichas(storage, 'periodId', keysOf(rows), load)
    const averages = await inChunks(added, (chunk) =>
      storage
        .selectFrom('groupAverages')
        .select('periodId')
        .distinct()
        .where('periodId', 'in', [...chunk])
        .execute(),
    )
    return inTheWayOf(
      ...fichas.map(
        (one) => [one.periodId, whyOf(one) ?? (added.includes(one.periodId) ? 'Ya tiene fichas.' : undefined)] as const,
      ),
      ...averages.map(({ periodId }) => [periodId, 'Ya tiene promedios de grupo: quítelos antes.'] as const),
    )
  },
  withdraw: {
    first: false,
    rows: async (storage, keys) => {
      await inChunks(keys, (chunk) =>
        storage
          .deleteFrom('periods')
          .where('id', 'in', [...chunk])
          .execute(),
      )
    },
  },
}
