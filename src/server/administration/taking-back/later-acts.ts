import type { LoadKind, Texts } from '../../../protocol/loads/load-kind.ts'
import { printTime } from '../../printed-time.ts'
import type { Storage } from '../../storage/tables.ts'
import { changesIn, type RecordedLoad } from './loaded-rows.ts'
import { takenBack } from './taken-back.ts'

/** What is in the way of taking a row back, by its key. */
export type InTheWay = Map<string, string>

/** A row of a load, and what it would say again; one that is to be taken away says nothing. */
export interface RowToBe {
  readonly key: string
  readonly texts: Texts | undefined
}

/** Columns that name an institution: the others are named by what never changes. */
const namesInstitutions = ({ columns }: LoadKind): string[] =>
  Object.entries(columns).flatMap(([id, { refersTo }]) => (refersTo === 'institutions' ? [id] : []))

/** Rows that somebody changed since, and rows that would name an institution whose name was changed since. */
export async function changedSince(
  storage: Storage,
  declared: LoadKind,
  load: RecordedLoad,
  rows: readonly RowToBe[],
): Promise<InTheWay> {
  const naming = namesInstitutions(declared)
  const lists = new Set([declared.id, ...(naming.length > 0 ? ['institutions' as const] : [])])
  const inTheWay: InTheWay = new Map()
  for (const { actId, subject, byName, at } of await laterActs(storage, load, [...lists])) {
    const { keys, names } = changesIn(await contentOf(storage, actId))
    const isOwn = subject === listOf(declared.id)
    const told = `${byName}, el ${printTime(at)}`
    for (const row of rows) {
      if (isOwn && keys.has(row.key)) inTheWay.set(row.key, `Después la cambió ${told}.`)
      const name = naming.map((id) => row.texts?.[id] ?? '').find((one) => one !== '' && names.has(one))
      if (name !== undefined && subject === listOf('institutions') && !inTheWay.has(row.key))
        inTheWay.set(row.key, `Volvería a decir «${name}», y eso lo cambió después ${told}, en Instituciones.`)
    }
  }
  return inTheWay
}

const listOf = (kind: string): string => `list:${kind}`

/** Acts on these lists since, but loads that were taken back: they are as if they had never been. */
async function laterActs(storage: Storage, { position }: RecordedLoad, lists: readonly string[]) {
  const rows = await storage
    .selectFrom('record')
    .select(['actId', 'subject', 'byName', 'at'])
    .where('position', '>', position)
    .where('fichaId', 'is', null)
    .where('subject', 'in', lists.map(listOf))
    .orderBy('position')
    .execute()
  const gone = new Set<string>()
  for (let from = 0; from < rows.length; from += AT_ONCE)
    for (const act of (
      await takenBack(
        storage,
        rows.slice(from, from + AT_ONCE).map(({ actId }) => actId),
      )
    ).keys())
      gone.add(act)
  return rows.filter(({ actId }) => !gone.has(actId))
}

const AT_ONCE = 200

/** One at a time: a load of thousands of rows weighs megabytes. */
const contentOf = async (storage: Storage, act: string): Promise<string> =>
  (await storage.selectFrom('record').select('content').where('actId', '=', act).executeTakeFirstOrThrow()).content
