import { cellAddress, isRowId } from './address.ts'
import { type Answer, type Answers, isUnreadable } from './answer.ts'
import type { FileProblem, ReadResult } from './document.ts'
import { allFields, allTables, type Edition } from './edition.ts'
import type { Column, Field, Table } from './field.ts'
import { readAnswer } from './kinds/kind.ts'
import { problemOfText } from './kinds/text.ts'

/** Reads the `answers` of a file into cells and rows, or says where and what is wrong. `t` is the year of the period. */
export const readAnswers = (edition: Edition, t: number, answers: Record<string, unknown>): ReadResult<Answers> =>
  read(new AnswersReader(t), edition, answers)

/**
 * The same for the answers of a former ficha, which an earlier edition may have asked: what this one doesn't ask, or
 * offers no more in a catalog, is passed over; a number that isn't one is still a problem.
 */
export const readFormerAnswers = (edition: Edition, year: number, answers: Record<string, unknown>) =>
  read(new FormerReader(year), edition, answers)

function read(reader: AnswersReader, edition: Edition, answers: Record<string, unknown>): ReadResult<Answers> {
  const fields = new Map(allFields(edition).map((one) => [one.id, one]))
  const tables = new Map(allTables(edition).map((one) => [one.id, one]))
  for (const [id, value] of Object.entries(answers)) {
    const [field, table] = [fields.get(id), tables.get(id)]
    if (field) reader.readAsked(field, value, id)
    else if (table) reader.readTable(table, value)
    else reader.stray(id, `no es un campo de la edición ${edition.id}`)
  }
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value: reader }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const cleaned = ({ kind }: Field | Column, value: Answer): Answer | undefined =>
  kind.clean ? kind.clean(value) : value

class AnswersReader implements Answers {
  readonly cells = new Map<string, Answer>()
  readonly rows = new Map<string, readonly string[]>()
  readonly problems: FileProblem[] = []
  readonly #t: number

  constructor(t: number) {
    this.#t = t
  }

  refuse(where: string, what: string): void {
    if (this.problems.length < 50) this.problems.push({ where: `answers.${where}`, what })
  }

  /** Something that this edition doesn't ask. */
  stray(where: string, what: string): void {
    this.refuse(where, what)
  }

  /** An answer that isn't of its kind. */
  notOfKind(_asked: Field | Column, where: string, what: string): void {
    this.refuse(where, what)
  }

  readAsked(asked: Field | Column, value: unknown, where: string, row?: string): void {
    if (!asked.years) return this.#readCell(asked, value, where, cellAddress(asked.id, { row }))
    if (!isRecord(value) || isUnreadable(value)) return this.refuse(where, 'debe traer un valor por año')
    for (const [key, one] of Object.entries(value)) {
      const year = Number(key)
      if (String(year) !== key || !asked.years.includes(year - this.#t))
        this.stray(`${where}.${key}`, 'ese año no se pregunta')
      else this.#readCell(asked, one, `${where}.${key}`, cellAddress(asked.id, { row, year }))
    }
  }

  #readCell(asked: Field | Column, value: unknown, where: string, address: string): void {
    if (value === undefined || value === null) return this.refuse(where, 'un blanco es una clave ausente, no null')
    const kept = isUnreadable(value)
    const problem = kept
      ? typeof value.typed === 'string'
        ? problemOfText(value.typed)
        : 'typed debe ser un texto'
      : asked.kind.check(value)
    if (problem) return this.notOfKind(asked, where, problem)
    // An older reader may not have understood what this one does.
    const answer = kept ? readAnswer(asked.kind, value.typed) : cleaned(asked, value as Answer)
    if (answer !== undefined) this.cells.set(address, answer)
  }

  readTable(table: Table, value: unknown): void {
    if (table.catalog) this.#readCatalog(table, value)
    else this.#readFree(table, value)
  }

  #readCatalog(table: Table, value: unknown): void {
    if (!isRecord(value)) return this.refuse(table.id, 'debe traer una fila por código')
    for (const [code, row] of Object.entries(value)) {
      if (!table.catalog?.some((one) => one.code === code))
        this.stray(`${table.id}.${code}`, 'ese código no está en el catálogo')
      else this.#readRow(table, row, `${table.id}.${code}`, code)
    }
  }

  #readFree(table: Table, value: unknown): void {
    if (!Array.isArray(value)) return this.refuse(table.id, 'debe ser una lista de filas')
    if (value.length > table.maxRows)
      return this.refuse(table.id, `trae ${value.length} filas; el máximo es ${table.maxRows}`)
    const ids: string[] = []
    value.forEach((row, index) => {
      const id = isRecord(row) && row['id'] !== undefined ? row['id'] : `r${index + 1}`
      const where = `${table.id}[${index}]`
      if (typeof id !== 'string' || !isRowId(id) || ids.includes(id))
        return this.refuse(`${where}.id`, 'no es un id de fila, o está repetido')
      ids.push(id)
      this.#readRow(table, row, where, id)
    })
    this.rows.set(table.id, ids)
  }

  #readRow(table: Table, row: unknown, where: string, id: string): void {
    if (!isRecord(row)) return this.refuse(where, 'debe ser una fila')
    for (const [key, value] of Object.entries(row)) {
      const column = Object.hasOwn(table.columns, key) ? table.columns[key] : undefined
      if (column && !column.notIn?.includes(id)) this.readAsked(column, value, `${where}.${key}`, id)
      else if (key !== 'id' || table.catalog) this.stray(`${where}.${key}`, 'no es una columna de esta fila')
    }
  }
}

class FormerReader extends AnswersReader {
  override stray(): void {}

  override notOfKind(asked: Field | Column, where: string, what: string): void {
    if (asked.kind.numeric) this.refuse(where, what)
  }
}

/** Writes cells and rows as the `answers` of a file: a blank is an absent key, in the order of the edition. */
export function writeAnswers(edition: Edition, t: number, answers: Answers): Record<string, unknown> {
  const written = [
    ...allFields(edition).map((one) => [one.id, writeAsked(one, t, answers)] as const),
    ...allTables(edition).map((one) => [one.id, writeTable(one, t, answers)] as const),
  ]
  return Object.fromEntries(written.filter(([, value]) => value !== undefined))
}

function writeAsked(asked: Field | Column, t: number, answers: Answers, row?: string): unknown {
  if (!asked.years) return answers.cells.get(cellAddress(asked.id, { row }))
  const byYear = asked.years.flatMap((offset) => {
    const answer = answers.cells.get(cellAddress(asked.id, { row, year: t + offset }))
    return answer === undefined ? [] : [[String(t + offset), answer] as const]
  })
  return byYear.length > 0 ? Object.fromEntries(byYear) : undefined
}

function writeRow(table: Table, t: number, answers: Answers, row: string): Record<string, unknown> {
  const entries = Object.values(table.columns)
    .filter((column) => !column.notIn?.includes(row))
    .map((column) => [column.key, writeAsked(column, t, answers, row)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function writeTable(table: Table, t: number, answers: Answers): unknown {
  if (!table.catalog) {
    const ids = answers.rows.get(table.id)
    return ids?.map((id) => ({ id, ...writeRow(table, t, answers, id) }))
  }
  const rows = table.catalog
    .map(({ code }) => [code, writeRow(table, t, answers, code)] as const)
    .filter(([, row]) => Object.keys(row).length > 0)
  return rows.length > 0 ? Object.fromEntries(rows) : undefined
}
