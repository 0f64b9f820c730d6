import type { Storage } from '../../storage/tables.ts'
import { inChunks } from '../in-chunks.ts'
import { standingFichas, whyOf } from './built-fichas.ts'
import { inTheWayOf, keysOf, type TakingBack } from './taking-back.ts'

const withAverages = (storage: Storage, ids: readonly string[]) =>
  inChunks(ids, (chunk) =>
    storage
      .selectFrom('groupAverages')
      .select('programmeId')
      .distinct()
      .where('programmeId', 'in', [...chunk])
      .execute(),
  )
const withHistory = (storage: Storage, ids: readonly string[]) =>
  inChunks(ids, (chunk) =>
    storage
      .selectFrom('history')
      .select('programmeId')
      .distinct()
      .where('programmeId', 'in', [...chunk])
      .execute(),
  )

/** On a programme stand its fichas and, on a new one, what was loaded of it. */
export const ofProgrammes: TakingBack = {
  builtOn: async (storage, rows, load) => {
    const added = new Set(keysOf(rows, 'new'))
    const fichas = await standingFichas(storage, 'programmeId', keysOf(rows), load)
    const averages = await withAverages(storage, [...added])
    const history = await withHistory(storage, [...added])
    return inTheWayOf(
      ...fichas.map((one) => [one.programmeId, whyOf(one) ?? newHas(added, one.programmeId)] as const),
      ...averages.map(({ programmeId }) => [programmeId, 'Ya tiene un promedio de grupo: quítelo antes.'] as const),
      ...history.map(
        ({ programmeId }) => [programmeId, 'Ya tiene cifras de años anteriores: quítelas antes.'] as const,
      ),
    )
  },
  withdraw: {
    first: false,
    rows: async (storage, keys) => {
      await inChunks(keys, (chunk) =>
        storage
          .deleteFrom('programmes')
          .where('id', 'in', [...chunk])
          .execute(),
      )
    },
  },
}

const newHas = (added: ReadonlySet<string>, id: string): string | undefined =>
  added.has(id) ? 'Ya tiene una ficha.' : undefined
