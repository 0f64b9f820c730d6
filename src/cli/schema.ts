import { z } from 'zod'
import { FichaDocument } from '../ficha/document.ts'
import { allFields, allTables, type Edition } from '../ficha/edition.ts'
import type { Column, Field, Table } from '../ficha/field.ts'
import { MAX_TEXT } from '../ficha/kinds/text.ts'

/** What could not be read, kept as typed. */
const UNREADABLE = {
  type: 'object',
  properties: { typed: { type: 'string', maxLength: MAX_TEXT } },
  required: ['typed'],
  additionalProperties: false,
}

const valueSchema = (asked: Field | Column): object => ({
  title: asked.label,
  description: asked.help,
  anyOf: [asked.kind.schema, UNREADABLE],
})

function askedSchema(asked: Field | Column): object {
  if (!asked.years) return valueSchema(asked)
  return {
    title: asked.label,
    type: 'object',
    patternProperties: { '^(19|20|21)\\d\\d$': valueSchema(asked) },
    additionalProperties: false,
    description: `Por año absoluto: ${asked.years.map((offset) => (offset === 0 ? 't' : `t${offset}`)).join(', ')}.`,
  }
}

/** Columns of a row; of a catalog those that are asked in it. */
const columnsSchema = (table: Table, row?: string): Record<string, object> =>
  Object.fromEntries(
    Object.values(table.columns)
      .filter((column) => row === undefined || !column.notIn?.includes(row))
      .map((column) => [column.key, askedSchema(column)]),
  )

const rowSchema = (table: Table, row?: string) => ({
  type: 'object',
  properties: columnsSchema(table, row),
  additionalProperties: false,
})

function tableSchema(table: Table): object {
  const { label: title, help: description } = table
  if (table.catalog)
    return {
      title,
      description,
      type: 'object',
      properties: Object.fromEntries(table.catalog.map(({ code }) => [code, rowSchema(table, code)])),
      additionalProperties: false,
    }
  const row = rowSchema(table)
  const withId = { ...row, properties: { id: { type: 'string', maxLength: 40 }, ...row.properties } }
  return { title, description, type: 'array', maxItems: table.maxRows, items: withId }
}

/** The JSON Schema of the file of a ficha of an edition, out of its declarations. */
export function fichaSchema(edition: Edition): object {
  const envelope = z.toJSONSchema(FichaDocument, { io: 'input' }) as { properties: Record<string, object> }
  const answers = [
    ...allFields(edition).map((one) => [one.id, askedSchema(one)]),
    ...allTables(edition).map((one) => [one.id, tableSchema(one)]),
  ]
  return {
    ...envelope,
    title: `Ficha de la edición ${edition.id}`,
    properties: {
      ...envelope.properties,
      edition: { const: edition.id },
      answers: { type: 'object', properties: Object.fromEntries(answers), additionalProperties: false },
    },
  }
}
