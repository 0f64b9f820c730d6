import { codeOf } from '../../../protocol/loads/cell.ts'
import { institutions as declared } from '../../../protocol/loads/institutions.ts'
import { printRow, type RowOf, type Texts } from '../../../protocol/loads/load-kind.ts'
import { searchable } from '../../storage/searchable.ts'
import type { Storage } from '../../storage/tables.ts'
import { namesOf, notThere } from '../names.ts'
import { type Candidate, problemAt, type RowToStore, storedKind } from '../stored-kind.ts'
import { renameInFichas } from '../unsent-fichas.ts'

type Columns = typeof declared.columns
type Row = RowOf<Columns>

const MINISTRY = 'ministry:'
const SERVICE = 'service:'
const keyOf = (ministry: string | undefined, code: string): string => (ministry ? SERVICE : MINISTRY) + code

/** A row's own code, that of the institution of its name, or one made of it. */
const codeFor = (row: Row, known: { find(said: string): { readonly id: string } | undefined }): string =>
  row.code ?? known.find(row.name ?? '')?.id ?? codeOf(row.name ?? '')

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
      .filter((row) => row.name && !row.ministry)
      .map((row) => ({ id: codeFor(row, stand.ministry), name: row.name! }))
    const referred = namesOf([...ministries, ...ofFile])
    const standing = new Map([
      ...ministries.map(({ id, name }) => [MINISTRY + id, printRow(declared, { code: id, name })] as const),
      ...services.map(
        ({ id, name, ministry }) => [SERVICE + id, printRow(declared, { code: id, name, ministry })] as const,
      ),
    ])
    return {
      standing,
      identify: (row) => {
        const ministry = row.ministry === undefined ? undefined : referred.find(row.ministry)
        if (row.ministry !== undefined && !ministry)
          return problemAt('ministry', notThere(row.ministry, 'un ministerio', 'Instituciones'))
        const code = codeFor(row, ministry ? stand.service : stand.ministry)
        if (code === '') return problemAt('code', 'Falta «Código», y del nombre no se puede formar. Escriba uno.')
        return { key: keyOf(row.ministry, code), row: { ...row, code, ministry: ministry?.name } }
      },
      checkTogether: (candidates) => checkNames(standing, candidates),
      store: async (rows) => {
        const ministriesFirst = [...rows].sort((a, b) => Number(isService(a)) - Number(isService(b)))
        const ids = new Map(ministries.map((one) => [one.name, one.id]))
        for (const row of ministriesFirst) await storeOne(storage, row, ids)
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

/** No two ministries and no two services of one name; no service of a ministry that isn't there nor comes. */
function checkNames(standing: ReadonlyMap<string, Texts>, candidates: readonly Candidate<Columns>[]): Wrong {
  const wrong: Wrong = new Map()
  const named = ({ name, ministry }: Texts): string => `${ministry ? SERVICE : MINISTRY}${name}`
  const taken = new Map([...standing].map(([key, texts]) => [named(texts), key]))
  for (const { key, to } of candidates) {
    const other = taken.get(named(to))
    if (other !== undefined && other !== key)
      wrong.set(key, { column: 'name', what: `Otra institución ya se llama así: la de código ${codeIn(other)}.` })
    else taken.set(named(to), key)
  }
  for (const { key, to } of candidates) {
    const ministry = to['ministry'] && taken.get(MINISTRY + to['ministry'])
    if (to['ministry'] && !ministry)
      wrong.set(key, { column: 'ministry', what: 'La fila de su ministerio no se puede guardar. Corríjala primero.' })
  }
  return wrong
}

const codeIn = (key: string): string => key.slice(key.indexOf(':') + 1)
const isService = ({ key }: RowToStore<Columns>): boolean => key.startsWith(SERVICE)

/** `ids`: of ministries by name, as they stood and as they come. */
async function storeOne(storage: Storage, { key, isNew, row }: RowToStore<Columns>, ids: Map<string, string>) {
  const [id, name] = [codeIn(key), row!.name!]
  const named = { name, searchName: searchable(name) }
  if (key.startsWith(MINISTRY)) {
    ids.set(name, id)
    if (isNew)
      return storage
        .insertInto('ministries')
        .values({ id, ...named })
        .execute()
    return storage.updateTable('ministries').set(named).where('id', '=', id).execute()
  }
  const ministryId = ids.get(row!.ministry!)!
  if (isNew)
    return storage
      .insertInto('services')
      .values({ id, ministryId, ...named })
      .execute()
  return storage
    .updateTable('services')
    .set({ ...named, ministryId })
    .where('id', '=', id)
    .execute()
}
