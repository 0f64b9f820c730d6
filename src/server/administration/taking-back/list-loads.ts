import type { Loads } from '../../../protocol/administration.ts'
import type { Storage } from '../../storage/tables.ts'
import { loadsBefore } from './loaded-rows.ts'
import { takenBack } from './taken-back.ts'

/** Each with all that it changed, which may be megabytes. */
const PAGE = 20

/** The loads of a list, the last first, a page at a time. */
export async function listLoads(storage: Storage, kind: string, before: number | undefined): Promise<Loads> {
  const found = await loadsBefore(storage, kind, before, PAGE + 1)
  const page = found.slice(0, PAGE)
  const gone = await takenBack(
    storage,
    page.map(({ act }) => act),
  )
  return {
    loads: page.map(({ act, at, by, counts, rows }) => {
      const back = gone.get(act)
      return {
        act,
        at,
        by: { name: by },
        counts,
        isKept: rows !== undefined,
        ...(back && { takenBack: { at: back.at, by: { name: back.by } } }),
      }
    }),
    next: found.length > PAGE ? page.at(-1)!.position : null,
  }
}
