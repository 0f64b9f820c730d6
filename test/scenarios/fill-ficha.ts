import type { Page } from 'playwright-core'
import { cellAddress } from '../../src/ficha/address.ts'
import { NONE } from '../../src/ficha/answer.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Column, Field, Table } from '../../src/ficha/field.ts'
import { fieldsOf, type Section, tablesOf } from '../../src/ficha/section.ts'
import * as official from './official.ts'

type Answers = Readonly<Record<string, unknown>>

/** Fills a ficha by hand, section by section, as its edition draws it; what a former ficha filled in stays. */
export async function fillFicha(page: Page, edition: Edition, { answers, period }: FichaDocument): Promise<void> {
  for (const section of edition.sections) {
    await official.openSection(page, new RegExp(`^${section.title}`))
    await page.getByRole('heading', { name: section.title, exact: true }).or(page.locator('main')).first().waitFor()
    await fillFields(page, section, answers, period.year)
    for (const table of tablesOf(section)) await fillTable(page, table, answers[table.id], period.year)
  }
}

async function fillFields(page: Page, section: Section, answers: Answers, t: number): Promise<void> {
  for (const field of fieldsOf(section)) await fillAsked(page, field, answers[field.id], t)
}

async function fillTable(page: Page, table: Table, value: unknown, t: number): Promise<void> {
  if (value === undefined) return
  if (!table.catalog) {
    const rows = value as (Answers & { id: string })[]
    if (table.nameColumn) for (const row of rows) await fillRow(page, table, row.id, row, t)
    else for (const [index, row] of rows.entries()) await addCard(page, table, row, index)
    return
  }
  for (const [code, row] of Object.entries(value as Record<string, Answers>)) await fillRow(page, table, code, row, t)
}

async function fillRow(page: Page, table: Table, row: string, answers: Answers, t: number): Promise<void> {
  for (const column of Object.values(table.columns)) await fillAsked(page, column, answers[column.key], t, row)
}

/** A new row has an id of its own, so its card is told by its number. */
async function addCard(page: Page, table: Table, answers: Answers, index: number): Promise<void> {
  await page.getByRole('button', { name: `Agregar ${table.rowLabel}` }).click()
  const card = page.getByRole('article', { name: `${table.rowLabel} ${index + 1}` })
  for (const column of Object.values(table.columns)) {
    const text = answers[column.key]
    if (text === undefined) continue
    const control = card.getByLabel(column.label, { exact: true })
    await (column.kind.id === 'choice' ? control.selectOption(String(text)) : control.fill(String(text)))
  }
}

async function fillAsked(page: Page, asked: Field | Column, value: unknown, t: number, row?: string): Promise<void> {
  if (value === undefined) return
  if (!asked.years) return fillCell(page, asked, value, cellAddress(asked.id, { row }))
  const ofYear = (value as Answers)[String(t)]
  if (ofYear !== undefined && asked.years.includes(0))
    await fillCell(page, asked, ofYear, cellAddress(asked.id, { row, year: t }))
}

async function fillCell(page: Page, asked: Field | Column, value: unknown, cell: string): Promise<void> {
  const { kind, label } = asked
  if (kind.id === 'yesNo') return official.tick(page, label, value === true ? 'Sí' : 'No')
  if (kind.id === 'list') return tickAll(page, asked, value)
  const input = await official.inputOf(page, cell)
  if (kind.id === 'choice') await input.selectOption(String(value))
  else await input.fill(kind.print(value as never))
}

async function tickAll(page: Page, { kind, label }: Field | Column, value: unknown): Promise<void> {
  if (value === NONE) return official.tick(page, label, kind.noneLabel ?? 'Ninguno')
  for (const one of value as string[]) {
    const option = kind.options?.find((each) => each.value === one)
    if (!option) throw new Error(`${label}: ${one} is not offered`)
    await official.tick(page, label, option.label)
  }
}
