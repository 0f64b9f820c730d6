import { grouped } from '../../../ficha/grouped.ts'
import { averages as declared } from '../../../protocol/loads/former-years.ts'
import { printRow } from '../../../protocol/loads/load-kind.ts'
import { inChunks } from '../in-chunks.ts'
import { namesOf, notThere } from '../names.ts'
import { problemAt, storedKind } from '../stored-kind.ts'
import { refreshFichas } from '../unsent-fichas.ts'
import { doubtAverages } from './doubt-averages.ts'

type Columns = typeof declared.columns

interface Place {
  readonly periodId: string
  readonly programmeId: string
}

/** Averages of groups, by period and programme. One that is left blank is taken away. */
export const averages = storedKind<Columns, Place>({
  declared,
  nameOf: ({ year, programmeName, programme }) => [year, programmeName || programme].filter(Boolean).join(' · '),
  nothing: { average: '' },
  open: async ({ storage }) => {
    const rows = await storage
      .selectFrom('groupAverages')
      .innerJoin('periods', 'periods.id', 'groupAverages.periodId')
      .innerJoin('programmes', 'programmes.id', 'groupAverages.programmeId')
      .select(['periods.id as periodId', 'periods.year', 'programmes.id as programme'])
      .select(['programmes.name as programmeName', 'groupAverages.average'])
      .orderBy('periods.year', 'desc')
      .orderBy('programmes.searchName')
      .execute()
    const periods = new Map(
      (await storage.selectFrom('periods').select(['id', 'year']).execute()).map((one) => [one.year, one.id]),
    )
    const programmes = namesOf(await storage.selectFrom('programmes').select(['id', 'name']).execute())
    const standing = new Map(rows.map((one) => [`${one.year} ${one.programme}`, printRow(declared, one)]))
    return {
      standing,
      doubt: (candidates) => doubtAverages(candidates, standing),
      identify: (row) => {
        const [periodId, programme] = [periods.get(row.year!), programmes.byCode.get(row.programme!)]
        if (periodId === undefined)
          return problemAt('year', `No hay un período ${row.year}. Agréguelo antes en Períodos.`)
        if (!programme) return problemAt('programme', notThere(row.programme!, 'el código de un programa', 'Programas'))
        const meant = { periodId, programmeId: programme.id }
        return { key: `${row.year} ${programme.id}`, row: { ...row, programmeName: programme.name }, meant }
      },
      store: async (all, { storage, clock }) => {
        for (const [periodId, rows] of grouped(all, ({ meant }) => meant.periodId))
          await inChunks(rows, async (chunk) =>
            storage
              .deleteFrom('groupAverages')
              .where('periodId', '=', periodId)
              .where(
                'programmeId',
                'in',
                chunk.map(({ meant }) => meant.programmeId),
              )
              .execute(),
          )
        const added = all.flatMap(({ meant, row }) =>
          row?.average === undefined ? [] : [{ ...meant, average: row.average }],
        )
        await inChunks(added, async (chunk) =>
          storage
            .insertInto('groupAverages')
            .values([...chunk])
            .execute(),
        )
        return refreshFichas(storage, clock(), [...new Set(all.map(({ meant }) => meant.programmeId))])
      },
    }
  },
})
