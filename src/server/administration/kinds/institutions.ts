import { codeOf } from '../../../protocol/loads/cell.ts'
import { institutions as declared } from '../../../protocol/loads/institutions.ts'
import { printRow, type RowOf, type Texts } from '../../../protocol/loads/load-kind.ts'
import { searchable } from '../../storage/searchable.ts'
import type { Storage } from '../../storage/tables.ts'
import { codeTaken, type Named, type Names, NO_CODE, namesOf, notThere } from '../names.ts'
import { type Candidate, problemAt, type RowToStore, storedKind } from '../stored-kind.ts'
import { renameInFichas } from '../unsent-fichas.ts'

type Columns = typeof declared.columns
type Row = RowOf<Columns>

const MINISTRY = 'ministry:'
const SERVICE = 'service:'
const keyOf = (ministry: unknown, code: string): string => (ministry ? SERVICE : MINISTRY) + code

/** A row's own code, that of the institution of its name, or one made of it that is nobody's. */
function codeFor({ code, name = '' }: Row, among: Names): { readonly code: string } | { readonly problem: string } {
  const known = code ?? among.find(name)?.id
  const made = known ?? codeOf(name)
  if (made === '') return { problem: NO_CODE }
  return known === undefined && among.byCode.has(made) ? { problem: codeTaken(made) } : { code: made }
}

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

/** Of a service, the id of its ministry. */
type MinistryId = string | undefined

/** Ministries by all the names that a file may say: those that stand and those that it brings, by code the name to come. */
function ministriesOf(ministries: readonly Named[], file: readonly Row[], standing: Standing): Names {
  const coming = new Map<string, Named>()
  for (const row of file.filter((one) => !(one.ministry ?? standingMinistry(one, standing)))) {
    const coded = codeFor(row, standing.ministry)
    if (row.name === undefined || 'problem' in coded) continue
    // Of rows that are the same, the first counts.
    if (!coming.has(coded.code)) coming.set(coded.code, { id: coded.code, name: row.name })
  }
  return namesOf([...ministries, ...coming.values()])
}

/** Ministries and services in one list: what has a ministry is a service. */
export const institutions = storedKind<Columns, MinistryId>({
  declared,
  nameOf: ({ name, code }) => name || code || '',
  open: async ({ storage }, file) => {
    const ministries = await storage.selectFrom('ministries').select(['id', 'name']).orderBy('searchName').execute()
    const services = await storage
      .selectFrom('services')
      .innerJoin('ministries', 'ministries.id', 'services.ministryId')
      .select(['services.id', 'services.name', 'ministries.name as ministry'])
      .orderBy('ministries.searchName')
      .orderBy('services.searchName')
      .execute()
    const stand = { ministry: namesOf(ministries), service: namesOf(services) }
    const referred = ministriesOf(ministries, file, stand)
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
        const found = said === undefined ? undefined : referred.find(said)
        if (said !== undefined && !found) return problemAt('ministry', notThere(said, 'un ministerio', 'Instituciones'))
        const coded = codeFor(row, found ? stand.service : stand.ministry)
        if ('problem' in coded) return problemAt('code', coded.problem)
        const { code } = coded
        const ministry = found && referred.byCode.get(found.id)
        return { key: keyOf(ministry, code), row: { ...row, code, ministry: ministry?.name }, meant: ministry?.id }
      },
      checkTogether: (candidates) => checkNames(standing, candidates),
      store: async (rows, { storage, clock }) => {
        const ministriesFirst = [...rows].sort((a, b) => Number(isService(a)) - Number(isService(b)))
        for (const row of ministriesFirst) await storeOne(storage, row)
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

/** No two ministries and no two services of one name; no service of a ministry that won't be there by the name it says. */
function checkNames(
  standing: ReadonlyMap<string, Texts>,
  candidates: readonly Candidate<Columns, MinistryId>[],
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
  const after = new Map(standing)
  for (const { key, to } of candidates) if (!wrong.has(key)) after.set(key, to)
  for (const { key, to, meant } of candidates) {
    if (meant === undefined || after.get(MINISTRY + meant)?.['name'] === to['ministry']) continue
    wrong.set(key, { column: 'ministry', what: 'La fila de su ministerio no se puede guardar. Corríjala primero.' })
  }
  return wrong
}

const codeIn = (key: string): string => key.slice(key.indexOf(':') + 1)
const isService = ({ key }: { readonly key: string }): boolean => key.startsWith(SERVICE)

async function storeOne(storage: Storage, { key, isNew, row, meant: ministryId }: RowToStore<Columns, MinistryId>) {
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
