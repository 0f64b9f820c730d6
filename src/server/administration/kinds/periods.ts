import canonicalize from 'canonicalize'
import * as z from 'zod/mini'
import { agreeing, listed } from '../../../ficha/counted.ts'
import { Period } from '../../../ficha/period.ts'
import type { RowProblem } from '../../../protocol/administration.ts'
import { printRow, type RowOf, readTexts, type Texts } from '../../../protocol/loads/load-kind.ts'
import { periods as declared } from '../../../protocol/loads/periods.ts'
import type { ChangeEvent } from '../../database/change-broadcast.ts'
import { keepInbox } from '../../storage/inbox/inbox-rows.ts'
import type { Storage } from '../../storage/tables.ts'
import { type AdministrationWorld, type Remarks, type RowToStore, storedKind } from '../stored-kind.ts'

type Columns = typeof declared.columns
type Row = RowOf<Columns>

const Facts = z.omit(Period, { opens: true, closes: true })

const listPeriods = (storage: Storage) => storage.selectFrom('periods').selectAll().orderBy('year', 'desc').execute()
type Stored = Awaited<ReturnType<typeof listPeriods>>[number]

function rowOf({ edition, facts, opens, closes }: Stored): Row {
  const { year, baseYear, factors, factorsSource, administrationTolerance } = Facts.parse(JSON.parse(facts))
  return { year, edition, baseYear, opens, closes, factors, factorsSource, tolerance: administrationTolerance }
}

/** Years whose fichas are there, and those of which one was sent. */
async function reachedYears(storage: Storage): Promise<{ opened: ReadonlySet<number>; sent: ReadonlySet<number> }> {
  const rows = await storage
    .selectFrom('fichas')
    .innerJoin('periods', 'periods.id', 'fichas.periodId')
    .select((row) => ['periods.year', row.fn.max('fichas.iteration').as('iteration')])
    .groupBy('periods.year')
    .execute()
  const sent = rows.filter(({ iteration }) => Number(iteration) > 0)
  return { opened: new Set(rows.map(({ year }) => year)), sent: new Set(sent.map(({ year }) => year)) }
}

/** Editions that are there, of every year that one could have. */
const editionsOf = ({ editions }: AdministrationWorld): string[] =>
  Array.from({ length: 210 }, (_, index) => 1990 + index)
    .filter((id) => editions(id) !== undefined)
    .map(String)

/** The periods and what they run. What was sent keeps the factors that it was sent with. */
export const periods = storedKind<Columns>({
  declared,
  nameOf: ({ year }) => year ?? '',
  restsOnFichas: true,
  open: async (world) => {
    const { storage } = world
    const rows = await listPeriods(storage)
    const reached = await reachedYears(storage)
    const known = editionsOf(world)
    return {
      standing: new Map(rows.map((one) => [String(one.year), printRow(declared, rowOf(one))])),
      choices: { edition: known },
      identify: (row) => ({ key: String(row.year), row, meant: undefined }),
      check: (row, from) => ({
        problems: [...checkPeriod(row, known), ...checkFixed(row, from, reached)],
        ...notesOf(row),
      }),
      store: async (all, { storage }) => {
        const touched: ChangeEvent[] = []
        for (const one of all)
          touched.push(
            ...(await storeOne(
              storage,
              one,
              rows.find(({ id }) => id === one.key),
            )),
          )
        return touched
      },
    }
  },
})

function checkPeriod(
  { edition, opens = '', closes = '', year = 0, baseYear = 0, factors = {} }: Row,
  known: readonly string[],
) {
  const problems: RowProblem[] = []
  if (!known.includes(String(edition)))
    problems.push({ column: 'edition', what: `No hay edición ${edition}. Las que hay: ${listed(known)}.` })
  if (closes <= opens) problems.push({ column: 'closes', what: 'Cierra antes de abrir. Revise las dos fechas.' })
  if (baseYear < year)
    problems.push({ column: 'baseYear', what: `El año base es anterior a ${year}. Suele ser ${year + 1}.` })
  else if (factors[baseYear] === undefined)
    problems.push({
      column: 'factors',
      what: `Falta el inflactor de ${baseYear}, que es el año base. Agréguelo («${baseYear}: 1»), o corrija el año base.`,
    })
  return problems
}

type Reached = Awaited<ReturnType<typeof reachedYears>>

/** What fichas already stand on. */
function checkFixed(
  { year = 0, edition, baseYear }: Row,
  from: Texts | undefined,
  { opened, sent }: Reached,
): RowProblem[] {
  const stands = from && readTexts(declared, from)
  const isEdition = stands && stands.edition !== edition && opened.has(year)
  const isBase = stands && stands.baseYear !== baseYear && sent.has(year)
  const what = (is: string) => `${is} No se puede cambiar; deje el que está.`
  return [
    ...(isEdition
      ? [{ column: 'edition', what: what(`El período ${year} ya está abierto con la edición ${stands.edition}.`) }]
      : []),
    ...(isBase
      ? [{ column: 'baseYear', what: what(`Ya se enviaron fichas de ${year} en pesos de ${stands.baseYear}.`) }]
      : []),
  ]
}

/** Without a factor, what is printed in pesos of the base year can't be computed; the base year's own is demanded. */
function notesOf({ year = 0, baseYear = 0, factors = {} }: Row): Remarks {
  const lacking = [year - 2, year - 1, year].filter((one) => factors[one] === undefined)
  if (lacking.length === 0) return {}
  return {
    notes: [
      `Faltan inflactores de ${listed([...new Set(lacking)].map(String))}: los montos de ${agreeing(new Set(lacking).size, 'ese año', 'esos años')} no se podrán llevar a M$${baseYear}.`,
    ],
  }
}

async function storeOne(
  storage: Storage,
  { key, row }: RowToStore<Columns>,
  stands: Stored | undefined,
): Promise<ChangeEvent[]> {
  const { year = 0, edition = 0, baseYear = 0, opens = '', closes = '', factors = {}, factorsSource, tolerance } = row!
  const facts = JSON.stringify({
    ...{ year, baseYear, factors },
    ...(factorsSource && { factorsSource }),
    ...(tolerance && { administrationTolerance: tolerance }),
  })
  const period = { edition, facts, opens, closes }
  if (!stands) {
    await storage
      .insertInto('periods')
      .values({ id: key, year, ...period })
      .execute()
    return []
  }
  await storage.updateTable('periods').set(period).where('id', '=', key).execute()
  const isOther = canonicalize(JSON.parse(facts)) !== canonicalize(JSON.parse(stands.facts))
  // Those not sent first: a sending that is on its way waits for them, and is then either refused or among the sent.
  const touched = await touchUnsent(storage, key, isOther || edition !== stands.edition ? 1 : 0)
  if (isOther) await keepWhatWasSent(storage, key, stands.facts)
  if (opens !== stands.opens || closes !== stands.closes) await keepInbox(storage, { is: 'periods', ids: [key] })
  return touched
}

/** Fichas that were sent stay with the factors that they were sent with. */
async function keepWhatWasSent(storage: Storage, periodId: string, facts: string): Promise<void> {
  await storage
    .updateTable('fichas')
    .set({ ownFacts: facts })
    .where('periodId', '=', periodId)
    .where('iteration', '>', 0)
    .where('ownFacts', 'is', null)
    .execute()
}

/** A sending that was prepared on what stood before is refused by its version; another date alone is none. */
async function touchUnsent(storage: Storage, periodId: string, versions: number): Promise<ChangeEvent[]> {
  const unsent = () => storage.updateTable('fichas').where('periodId', '=', periodId).where('iteration', '=', 0)
  const touched = await unsent()
    .set((old) => ({ version: old('version', '+', versions) }))
    .returning(['id', 'serviceId'])
    .execute()
  return touched.map(({ id, serviceId }) => ({ ficha: id, service: serviceId }))
}
