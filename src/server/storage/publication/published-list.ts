import { type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { Publications, PublicationsQuery } from '../../../protocol/publication.ts'
import { searchable } from '../searchable.ts'
import type { Storage } from '../tables.ts'

const PAGE_SIZE = 50
const wordsOf = (text: string): string[] => searchable(text).split(/\s+/).filter(Boolean).slice(0, 8)
/** Any part of a text; its own signs stand for themselves. */
const within = (word: string): string => `%${word.replace(/[!%_]/g, '!$&')}%`

/** A page of what was published: the newest year first, then by programme; every word of `q` has to be in the names. */
export async function listPublications(
  storage: Storage,
  { q = '', year, after }: z.infer<typeof PublicationsQuery>,
): Promise<Publications> {
  let query = storage
    .selectFrom('publications')
    .select(['number', 'year', 'programme', 'service', 'ministry', 'at'])
    .orderBy('year', 'desc')
    .orderBy('searchName')
    .orderBy('number')
    .limit(PAGE_SIZE + 1)
  if (year !== undefined) query = query.where('year', '=', year)
  for (const word of wordsOf(q))
    query = query.where(sql<SqlBool>`${sql.ref('searchName')} like ${within(word)} escape '!'`)
  const last = after === undefined ? undefined : await placeOf(storage, after)
  if (last)
    query = query.where((row) =>
      row.or([
        row('year', '<', last.year),
        row.and([row('year', '=', last.year), row('searchName', '>', last.searchName)]),
        row.and([
          row('year', '=', last.year),
          row('searchName', '=', last.searchName),
          row('number', '>', last.number),
        ]),
      ]),
    )
  const rows = await query.execute()
  return { publications: rows.slice(0, PAGE_SIZE), more: rows.length > PAGE_SIZE, years: await yearsOf(storage) }
}

const placeOf = (storage: Storage, number: string) =>
  storage
    .selectFrom('publications')
    .select(['number', 'year', 'searchName'])
    .where('number', '=', number)
    .executeTakeFirst()

async function yearsOf(storage: Storage): Promise<number[]> {
  const rows = await storage.selectFrom('publications').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}
