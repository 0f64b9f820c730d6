import type { Answer } from '../../../ficha/answer.ts'
import { plainText } from '../../../ficha/kinds/choice.ts'
import { hasProblem, printAnswer, quoted } from '../../../ficha/kinds/kind.ts'
import { history as declared } from '../../../protocol/loads/former-years.ts'
import { printRow, type RowOf } from '../../../protocol/loads/load-kind.ts'
import type { Storage } from '../../storage/tables.ts'
import { type HistoryQuestion, historyQuestions } from '../history-questions.ts'
import { inChunks } from '../in-chunks.ts'
import { namesOf, notThere } from '../names.ts'
import { readStored } from '../stored-answer.ts'
import { type AdministrationWorld, type Identified, problemAt, type RowToStore, storedKind } from '../stored-kind.ts'

type Columns = typeof declared.columns
type Row = RowOf<Columns>

/** A figure as it is stored. `row` is the code of a catalog or the name of a row, '' outside tables; `year` 0 is none. */
interface Figure {
  readonly programmeId: string
  readonly field: string
  readonly row: string
  readonly year: number
  /** Undefined of one that is blank. */
  readonly answer: Answer | undefined
}

const keyOf = ({ programmeId, field, row, year }: Omit<Figure, 'answer'>): string =>
  [programmeId, field, plainText(row), year].join('|')

/** The editions of all periods, the latest first. */
export async function editionsInUse({ storage, editions }: AdministrationWorld) {
  const rows = await storage.selectFrom('periods').select('edition').orderBy('year', 'desc').execute()
  return [...new Set(rows.map((one) => one.edition))].flatMap((id) => editions(id) ?? [])
}

const listFigures = (storage: Storage) =>
  storage
    .selectFrom('history')
    .innerJoin('programmes', 'programmes.id', 'history.programmeId')
    .select(['history.programmeId', 'history.field', 'history.row', 'history.year', 'history.value', 'programmes.name'])
    .orderBy('programmes.searchName')
    .orderBy('history.programmeId')
    .orderBy('history.year', 'desc')
    .orderBy('history.field')
    .orderBy('history.row')
    .execute()

function rowOf(one: Awaited<ReturnType<typeof listFigures>>[number], question: HistoryQuestion | undefined): Row {
  const answer = readStored(one.value)
  const label = question?.table?.catalog?.find(({ code }) => code === one.row)?.label
  return {
    programme: one.programmeId,
    programmeName: one.name,
    year: one.year === 0 ? undefined : one.year,
    field: question?.name ?? one.field,
    row: (label ?? one.row) || undefined,
    value: question ? printAnswer(question.asked.kind, answer) : String(answer),
  }
}

/** Figures of former years, one a row: what a ficha opens with where no former ficha says it, or says it otherwise. */
export const history = storedKind<Columns, Figure>({
  declared,
  nameOf: ({ programmeName, programme, field, row, year }) =>
    [programmeName || programme, field, row, year].filter(Boolean).join(' · '),
  nothing: { value: '' },
  open: async (world) => {
    const { storage } = world
    const questions = historyQuestions(await editionsInUse(world))
    const programmes = namesOf(await storage.selectFrom('programmes').select(['id', 'name']).execute())
    const rows = await listFigures(storage)
    const stored = new Map(rows.map((one) => [keyOf(one), one]))
    return {
      standing: new Map(rows.map((one) => [keyOf(one), printRow(declared, rowOf(one, questions.byId.get(one.field)))])),
      identify: (row): Identified<Columns, Figure> => {
        const programme = programmes.byCode.get(row.programme!)
        if (!programme) return problemAt('programme', notThere(row.programme!, 'el código de un programa', 'Programas'))
        const question = questions.find(row.field!)
        if (!question) return problemAt('field', noQuestion(row.field!, questions.byId.size))
        const place = placeOf(row, question)
        if ('problems' in place) return place
        const reading = readValue(row.value, question)
        if ('problems' in reading) return reading
        const { answer } = reading
        const key = keyOf({ programmeId: programme.id, field: question.id, ...place })
        const stands = stored.get(key)
        const value = answer === undefined ? undefined : printAnswer(question.asked.kind, answer)
        const label = question.table?.catalog?.find(({ code }) => code === place.row)?.label
        const former = stands && readStored(stands.value)
        const name = (label ?? stands?.row ?? place.row) || undefined
        return {
          key,
          row: { ...row, programmeName: programme.name, field: question.name, row: name, value },
          meant: {
            programmeId: programme.id,
            field: question.id,
            ...place,
            row: stands?.row ?? place.row,
            answer: answer ?? former,
          },
        }
      },
      store: async (all, { storage }) => {
        const [stays, goes] = [all.filter(({ row }) => row !== undefined), all.filter(({ row }) => row === undefined)]
        await inChunks(goes, (chunk) => removeFigures(storage, chunk))
        await inChunks(stays, (chunk) => putFigures(storage, chunk))
        return []
      },
    }
  },
})

type Rows = readonly RowToStore<Columns, Figure>[]

async function removeFigures(storage: Storage, rows: Rows): Promise<readonly never[]> {
  for (const { meant } of rows)
    await storage
      .deleteFrom('history')
      .where('programmeId', '=', meant.programmeId)
      .where('field', '=', meant.field)
      .where('row', '=', meant.row)
      .where('year', '=', meant.year)
      .execute()
  return []
}

/** New or not, in one statement. */
const putFigures = (storage: Storage, rows: Rows) =>
  storage
    .insertInto('history')
    .values(rows.map(({ meant: { answer, ...figure } }) => ({ ...figure, value: JSON.stringify(answer) })))
    .onConflict((clash) =>
      clash
        .columns(['programmeId', 'field', 'row', 'year'])
        .doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
    )
    .execute()

const noQuestion = (said: string, known: number): string =>
  known === 0
    ? 'Todavía no hay períodos, y sin ellos no se sabe qué campos hay. Cargue antes el período.'
    : `${quoted(said)} no es un campo de años anteriores. Escriba su nombre como está en el formulario; una columna, como «Componentes: Gasto ejecutado».`

/** Where in the form a figure stands; each part is there exactly where the question has it. */
function placeOf(row: Row, { asked, table, name }: HistoryQuestion) {
  if (asked.years && row.year === undefined)
    return problemAt('year', `«${name}» va por año. Escriba de cuál es la cifra.`)
  if (!asked.years && row.year !== undefined)
    return problemAt('year', `«${name}» no va por año. Deje el año en blanco.`)
  if (!table && row.row !== undefined)
    return problemAt('row', `«${name}» no está en una tabla. Deje la fila en blanco.`)
  if (table && row.row === undefined) return problemAt('row', `Falta de qué fila de «${table.label}» es la cifra.`)
  const year = row.year ?? 0
  if (!table?.catalog) return { row: row.row ?? '', year }
  const said = row.row!
  const found = table.catalog.find(({ code, label }) => code === said || plainText(label) === plainText(said))
  return found ? { row: found.code, year } : problemAt('row', `${quoted(said)} no es una fila de «${table.label}».`)
}

function readValue(typed: string | undefined, { asked }: HistoryQuestion) {
  if (typed === undefined) return { answer: undefined }
  const reading = asked.kind.read(typed)
  return hasProblem(reading) ? problemAt('value', reading.problem) : { answer: reading.answer as Answer | undefined }
}
