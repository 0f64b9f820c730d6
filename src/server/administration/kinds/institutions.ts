import { codeOf } from '../../../protocol/loads/cell.ts'
import { institutions as declared } from '../../../protocol/loads/institutions.ts'
import { printRow, type RowOf, type Texts } from '../../../protocol/loads/load-kind.ts'
import { searchable } from '../../storage/searchable.ts'
import type { Storage } from '../../storage/tables.ts'
import { codeTaken, type Names, NO_CODE, namesOf, notThere } from '../names.ts'
import { type Candidate, problemAt, type RowToStore, storedKind } from '../stored-kind.ts'
import { renameInFichas } from '../unsent-fichas.ts'

type Columns = typeof declared.columns
type Row = RowOf<Columns>

const MINISTRY = 'ministry:'
const SERVICE = 'service:'
const keyOf = (ministry: unknown, code: string): string => (ministry ? SERVICE : MINISTRY) + code

/** A row's own code, that of the institution of its name, or one made of it. */
const codeFor = (row: Row, known: { find(said: string): { readonly id: string } | undefined }): string =>
  row.code ?? known.find(row.name ?? '')?.id ?? codeOf(row.name ?? '')

interface Standing {
  readonly ministry: Names
  readonly service: Names<Service>
}
interface Service {
  readonly id: string
  readonly name: string
  readonly ministry: string
}

/** A row without a ministry, whose code or name is a service's and no ministry's, is that service. */
function standingMinistry({ code, name }: Row, { ministry, service }: Standing): string | undefined {
  const isMinistry = code === undefined ? ministry.find(name ?? '') : ministry.byCode.get(code)
  const found = code === undefined ? service.find(name ?? '') : service.byCode.get(code)
  return isMinistry ? undefined : found?.ministry
}

/** Ministries and services in one list: what has a ministry is a service. */
export const institutions = storedKind<Columns>({
  declared,
  nameOf: ({ name, code }) => name || code || '',
  open: async ({ storage, clock }, file) => {
    const ministries = await storage.selectFrom('ministries').select(['id', 'name']).orderBy('searchName').execute()
    const services = await storage
      .selectFrom('services')
      .innerJoin('ministries', 'ministries.id', 'services.ministryId')
      .select(['services.id', 'services.name', 'ministries.name as ministry'])
      .orderBy('ministries.searchName')
      .orderBy('services.searchName')
      .execute()
    const stand = { ministry: namesOf(ministries), service: namesOf(services) }
    const ofFile = file
      .filter((row) => row.name && !(row.ministry ?? standingMinistry(row, stand)))
      .map((row) => ({ id: codeFor(row, stand.ministry), name: row.name! }))
    const referred = namesOf([...ministries, ...ofFile])
    /** Of each service that was identified, the id of its ministry. */
    const ministryOf = new Map<string, string>()
    const standing = new Map([
      ...ministries.map(({ id, name }) => [MINISTRY + id, printRow(declared, { code: id, name })] as const),
      ...services.map(
        ({ id, name, ministry }) => [SERVICE + id, printRow(declared, { code: id, name, ministry })] as const,
      ),
    ])
    return {
      standing,
      identify: (row) => {
        const said = row.ministry ?? standingMinistry(row, stand)
        const ministry = said === undefined ? undefined : referred.find(said)
        if (said !== undefined && !ministry)
          return problemAt('ministry', notThere(said, 'un ministerio', 'Instituciones'))
        const among = ministry ? stand.service : stand.ministry
        const known = row.code ?? among.find(row.name ?? '')?.id
        const code = known ?? codeOf(row.name ?? '')
        if (code === '') return problemAt('code', NO_CODE)
        if (known === undefined && among.byCode.has(code)) return problemAt('code', codeTaken(code))
        const key = keyOf(ministry, code)
        if (ministry) ministryOf.set(key, ministry.id)
        return { key, row: { ...row, code, ministry: ministry?.name } }
      },
      checkTogether: (candidates) => checkNames(standing, candidates, ministryOf),
      store: async (rows) => {
        const ministriesFirst = [...rows].sort((a, b) => Number(isService(a)) - Number(isService(b)))
        for (const row of ministriesFirst) await storeOne(storage, row, ministryOf.get(row.key))
        return renameInFichas(
          storage,
          clock(),
          rows.filter((row) => !row.isNew).map(({ key }) => key),
        )
      },
    }
  },
})

type Wrong = Map<string, { column: string; what: string }>

/** No two ministries and no two services of one name; no service of a ministry that neither stands nor comes. */
function checkNames(
  standing: ReadonlyMap<string, Texts>,
  candidates: readonly Candidate<Columns>[],
  ministryOf: ReadonlyMap<string, string>,
): Wrong {
  const wrong: Wrong = new Map()
  const named = ({ name, ministry }: Texts): string => `${ministry ? SERVICE : MINISTRY}${name}`
  const taken = new Map([...standing].map(([key, texts]) => [named(texts), key]))
  for (const { key, to } of candidates) {
    const other = taken.get(named(to))
    if (other !== undefined && other !== key)
      wrong.set(key, { column: 'name', what: `Otra institución ya se llama así: la de código ${codeIn(other)}.` })
    else taken.set(named(to), key)
  }
  const coming = new Set(candidates.map(({ key }) => key).filter((key) => !wrong.has(key)))
  for (const { key } of candidates) {
    const ministry = MINISTRY + ministryOf.get(key)
    if (key.startsWith(MINISTRY) || standing.has(ministry) || coming.has(ministry)) continue
    wrong.set(key, { column: 'ministry', what: 'La fila de su ministerio no se puede guardar. Corríjala primero.' })
  }
  return wrong
}

const codeIn = (key: string): string => key.slice(key.indexOf(':') + 1)
const isService = ({ key }: RowToStore<Columns>): boolean => key.startsWith(SERVICE)

async function storeOne(storage: Storage, { key, isNew, row }: RowToStore<Columns>, ministryId: string | undefined) {
  const [id, name] = [codeIn(key), row!.name!]
  const named = { name, searchName: searchable(name) }
  const [ministry, service] = [
    { id, ...named },
    { id, ...named, ministryId: ministryId! },
  ]
  if (key.startsWith(MINISTRY))
    return isNew
      ? storage.insertInto('ministries').values(ministry).execute()
      : storage.updateTable('ministries').set(named).where('id', '=', id).execute()
  return isNew
    ? storage.insertInto('services').values(service).execute()
    : storage.updateTable('services').set(service).where('id', '=', id).execute()
}
