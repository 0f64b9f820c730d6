import { standingFichas, whyOf } from './built-fichas.ts'
import { inTheWayOf, keysOf, type TakingBack } from './taking-back.ts'

/** On an average stands the ficha of its programme in its period, which says it. */
export const ofAverages: TakingBack = {
  builtOn: async (storage, rows, load) => {
    const places = keysOf(rows).map((key) => {
      const [year = '', programmeId = ''] = key.split(' ')
      return { key, year: Number(year), programmeId }
    })
    const periods = await storage.selectFrom('periods').select(['id', 'year']).execute()
    const yearOf = new Map(periods.map(({ id, year }) => [id, year]))
    const programmes = [...new Set(places.map((one) => one.programmeId))]
    const fichas = await standingFichas(storage, 'programmeId', programmes, load)
    return inTheWayOf(...fichas.map((one) => [`${yearOf.get(one.periodId)} ${one.programmeId}`, whyOf(one)] as const))
  },
}

/** On a figure stand the fichas that were opened with it. */
export const ofHistory: TakingBack = {
  builtOn: async (storage, rows, load) => {
    const programmes = [...new Set(keysOf(rows).map(programmeIn))]
    const fichas = await standingFichas(storage, 'programmeId', programmes, load)
    const opened = inTheWayOf(...fichas.map((one) => [one.programmeId, one.opened] as const))
    return inTheWayOf(...keysOf(rows).map((key) => [key, opened.get(programmeIn(key))] as const))
  },
}

const programmeIn = (key: string): string => key.slice(0, key.indexOf('|'))
