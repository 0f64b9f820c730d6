import type { Doer, RecordName } from '../../ficha/acts.ts'
import type {
  AdministrationDone,
  ChangesBody,
  CurrentRow,
  ProofBody,
  ProvenRow,
  RowChange,
} from '../../protocol/administration.ts'
import type { LoadKind, Texts } from '../../protocol/loads/load-kind.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import { type ActingWorld, administer } from './administer.ts'
import { type Proven, prove, versionOf } from './prove.ts'
import { storeProven } from './store-proven.ts'
import type { StoredKind } from './stored-kind.ts'

/** Changes rows as a screen shows them, all or none. One that somebody else changed meanwhile is refused as stale. */
export const changeRows = (
  world: ActingWorld,
  by: Doer,
  kind: StoredKind,
  { act, changes }: ChangesBody,
): Promise<Outcome<AdministrationDone>> => {
  const { id } = kind.declared
  const recorded = { id: act, name: nameOf(kind, changes), subject: `list:${id}`, by, asked: changes }
  return administer(world, recorded, async (within) => {
    const { standing } = await kind.open(within, [])
    const stale = changes.filter((one) => one.key !== null && isStale(standing.get(one.key), one))
    if (stale.length > 0) return refused('stale', { standing: stale.flatMap((one) => standingRow(standing, one.key!)) })
    const proven = await prove(within, kind, tableOf(kind.declared, changes, standing))
    const inTheWay = refusedRows(proven, changes)
    if (inTheWay.length > 0) return refused('not-accepted', { refusedRows: inTheWay })
    return ok(await storeProven(within, kind, act, proven))
  })
}

const isStale = (stands: Texts | undefined, { version }: RowChange): boolean =>
  stands === undefined || versionOf(stands) !== version

const standingRow = (standing: ReadonlyMap<string, Texts>, key: string): CurrentRow[] => {
  const values = standing.get(key)
  return values ? [{ key, version: versionOf(values), values }] : []
}

/** The changes as a file would bring them: every column said, with what stands where a change says nothing. Who types one means it. */
function tableOf(
  { columns }: LoadKind,
  changes: readonly RowChange[],
  standing: ReadonlyMap<string, Texts>,
): ProofBody {
  const said = Object.entries(columns).filter(([, { informs }]) => !informs)
  return {
    head: said.map(([, { head }]) => head),
    rows: changes.map(({ key, values }) => {
      const stands = key === null ? undefined : standing.get(key)
      return said.map(([id]) => values[id] ?? stands?.[id] ?? '')
    }),
    taken: changes.map((_, index) => index + 1),
  }
}

/** Rows that were refused, that became another row, or that were to be new and are there already. */
function refusedRows({ proof }: Proven, changes: readonly RowChange[]): ProvenRow[] {
  return proof.rows.flatMap((row, index) => {
    const { key } = changes[index]!
    if (row.is === 'refused') return [row]
    if (key === null && row.is !== 'new') return [inTheWay(row, 'Ya existe. Búsquelo en la lista y cámbielo ahí.')]
    if (key !== null && row.key !== key)
      return [inTheWay(row, 'Eso no se cambia: con ello se reconoce la fila. Agregue otra.')]
    return []
  })
}

const inTheWay = (row: ProvenRow, what: string): ProvenRow => ({
  ...row,
  is: 'refused',
  changes: [],
  problems: [{ column: null, what }],
})

function nameOf({ declared }: StoredKind, changes: readonly RowChange[]): RecordName {
  if (declared.id === 'periods') return 'changePeriod'
  if (declared.id !== 'users') return 'changeList'
  return changes.every(({ key }) => key === null) ? 'addUser' : 'changeUser'
}
