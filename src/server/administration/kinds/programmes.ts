import { plainText } from '../../../ficha/kinds/choice.ts'
import { codeOf } from '../../../protocol/loads/cell.ts'
import { printRow, type RowOf } from '../../../protocol/loads/load-kind.ts'
import { programmes as declared } from '../../../protocol/loads/programmes.ts'
import { inSlices } from '../../in-slices.ts'
import { knownOf, readKnown } from '../../storage/known-of-programme.ts'
import { searchable } from '../../storage/searchable.ts'
import type { Storage } from '../../storage/tables.ts'
import { inChunks } from '../in-chunks.ts'
import { codeTaken, NO_CODE, namesOf, notThere } from '../names.ts'
import { problemAt, type RowToStore, storedKind } from '../stored-kind.ts'
import { refreshFichas } from '../unsent-fichas.ts'

type Columns = typeof declared.columns
type Row = RowOf<Columns>

/** Of the service that a row says or, where it says none, of the one that the programme has. */
type ServiceId = string | null | undefined

const listProgrammes = (storage: Storage) =>
  storage
    .selectFrom('programmes')
    .leftJoin('services', 'services.id', 'programmes.serviceId')
    .select(['programmes.id', 'programmes.name', 'programmes.known', 'programmes.active', 'programmes.serviceId'])
    .select('services.name as service')
    .orderBy('programmes.searchName')
    .orderBy('programmes.id')
    .execute()

/** A list that says nothing and one that isn't there are the same blank. */
const listed = <T>(list: readonly T[] | undefined): readonly T[] | undefined => (list?.length ? list : undefined)

function rowOf({ id, name, known, active, service }: Awaited<ReturnType<typeof listProgrammes>>[number]): Row {
  const { social, exAnte, exPost, monitored } = readKnown(known)
  const lists = { exAnte: listed(exAnte), exPost: listed(exPost), monitored: listed(monitored) }
  return { code: id, name, service: service ?? undefined, social, ...lists, active: active === 1 }
}

const identityOf = (name = '', service = ''): string => `${plainText(name)}|${plainText(service)}`

/** Programmes, each of a service: what is loaded of one reaches its fichas that were not sent. */
export const programmes = storedKind<Columns, ServiceId>({
  declared,
  nameOf: ({ name, code }) => name || code || '',
  open: async ({ storage }) => {
    const rows = await listProgrammes(storage)
    const services = namesOf(await storage.selectFrom('services').select(['id', 'name']).execute())
    const byIdentity = new Map(await inSlices(rows, (one) => [identityOf(one.name, one.service ?? ''), one.id]))
    const standing = new Map(await inSlices(rows, (one) => [one.id, printRow(declared, rowOf(one))]))
    const serviceOf = new Map(rows.map((one) => [one.id, one.serviceId]))
    return {
      standing,
      identify: (row) => {
        const service = row.service === undefined ? undefined : services.find(row.service)
        if (row.service !== undefined && !service)
          return problemAt('service', notThere(row.service, 'un servicio', 'Instituciones'))
        const known = row.code ?? byIdentity.get(identityOf(row.name, service?.name))
        const code = known ?? codeOf(row.name ?? '')
        if (code === '') return problemAt('code', NO_CODE)
        if (known === undefined && standing.has(code)) return problemAt('code', codeTaken(code))
        const meant = service?.id ?? serviceOf.get(code)
        return { key: code, row: { ...row, code, service: service?.name }, meant }
      },
      checkTogether: (candidates) => {
        const taken = new Map(byIdentity)
        return new Map(
          candidates.flatMap(({ key, to }) => {
            const identity = identityOf(to['name'], to['service'])
            const other = taken.get(identity) ?? key
            taken.set(identity, other)
            const what = `Otro programa de este servicio ya se llama así: el de código ${other}.`
            return other === key ? [] : [[key, { column: 'name', what }] as const]
          }),
        )
      },
      store: async (all, { storage, clock }) => {
        const stored = await inSlices(all, storedOf)
        await inChunks(stored, (chunk) => putProgrammes(storage, chunk))
        return refreshFichas(
          storage,
          clock(),
          stored.map((one) => one.id),
        )
      },
    }
  },
})

/** New or not, in one statement: thousands of single ones would keep everybody else waiting. */
const putProgrammes = (storage: Storage, rows: readonly ReturnType<typeof storedOf>[]) =>
  storage
    .insertInto('programmes')
    .values([...rows])
    .onConflict((clash) =>
      clash.column('id').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        searchName: ref('excluded.searchName'),
        serviceId: ref('excluded.serviceId'),
        known: ref('excluded.known'),
        active: ref('excluded.active'),
      })),
    )
    .execute()

function storedOf({ key, row, meant }: RowToStore<Columns, ServiceId>) {
  const { name = '', social = false, exAnte, exPost, monitored, active } = row!
  const lists = {
    exAnte: exAnte && [...exAnte],
    exPost: exPost && [...exPost],
    monitored: monitored && [...monitored],
  }
  return {
    id: key,
    name,
    searchName: searchable(name),
    serviceId: meant!,
    known: JSON.stringify(knownOf({ social, ...lists })),
    active: active === false ? 0 : 1,
  }
}
