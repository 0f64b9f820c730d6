import type { Draft } from '../../drafts/editing/draft.ts'
import type { Examination } from '../../engine/examination.ts'
import { cellAddress } from '../../ficha/address.ts'
import { allFields } from '../../ficha/edition.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import type { TablePart, YearsPart } from '../../ficha/section.ts'
import type { Target, TargetCell, TargetColumn, TargetRow } from '../../importing/target.ts'
import { isAskedIn, placeIn } from '../../showing/reading/asked-in.ts'
import { formerAnswer } from '../../showing/reading/former.ts'
import { columnGroups, type DrawnColumn, namingColumns } from '../../showing/reading/table-columns.ts'
import type { PastePart } from './paste-parts.ts'

type Asked = Field | Column

/** Where each row and column of a table stand in the form. */
interface Places {
  readonly rows: readonly TargetRow[]
  readonly columns: readonly TargetColumn[]
  /** What is asked at a place; undefined where nothing is, or it is computed. */
  readonly askedAt: (row: string, column: string) => AskedAt | undefined
}

interface AskedAt {
  readonly asked: Asked
  readonly row?: string | undefined
  readonly year?: number | undefined
  /** Only to compare with: the former ficha said it, and it isn't typed here. */
  readonly isFormerFicha?: boolean
}

/** A table of the form as a block may enter it, with what stands in it now. `cell`: where it was pasted. */
export function pasteTarget(draft: Draft, ficha: Examination, part: PastePart, cell: string | undefined): Target {
  const t = ficha.period.year
  const places = part.part === 'years' ? placesOfYears(part, t) : placesOfTable(part, ficha)
  const cellAt = (row: string, column: string) => {
    const place = places.askedAt(row, column)
    return place && cellOf(draft, ficha, place)
  }
  return {
    title: titleOf(part),
    rowLabel: part.part === 'years' ? 'línea' : part.table.rowLabel,
    year: t,
    budget: budgetOf(ficha),
    ...places,
    cellAt,
    at: startOf(places, cell, cellAt),
  }
}

function cellOf(draft: Draft, ficha: Examination, { asked, row, year, isFormerFicha }: AskedAt): TargetCell {
  const t = ficha.period.year
  const former = formerAnswer(ficha.programme, asked, { row })
  if (isFormerFicha) return { kind: asked.kind, answer: former, typed: readableAnswer(asked, former) }
  const address = cellAddress(asked.id, { row, year })
  const before = asked.years?.includes(-1) ? ficha.answer(asked, { row, year: t - 1 }) : undefined
  return {
    address,
    kind: asked.kind,
    answer: ficha.answer(asked, { row, year }),
    typed: draft.typed(address),
    former: year === undefined || year === t ? (before ?? former) : undefined,
  }
}

/** The largest amount that the ficha has of last year or of this one outside its tables: its budget. M$; 0 when blank. */
function budgetOf(ficha: Examination): number {
  const t = ficha.period.year
  const amounts = allFields(ficha.edition)
    .filter((field) => field.kind.id === 'money' && field.years)
    .flatMap((field) => [t - 1, t].map((year) => ficha.answer(field, { year })))
  return Math.max(0, ...amounts.filter((one) => typeof one === 'number'))
}

/** The row and the column of the cell that it was pasted on; else the first of this year that can be typed in. */
function startOf(places: Places, cell: string | undefined, cellAt: Target['cellAt']): Target['at'] {
  const all = places.rows.flatMap(({ id: row }) => places.columns.map((column) => ({ row, column })))
  const here = cell === undefined ? undefined : all.find(({ row, column }) => cellAt(row, column.key)?.address === cell)
  const start =
    here ?? all.find(({ row, column }) => !column.isFormer && cellAt(row, column.key)?.address !== undefined)
  return { row: start?.row ?? '', column: start?.column.key ?? '' }
}

/** 'regiones', 'componentes'; of a table by years, its title. */
export function titleOf(part: PastePart): string {
  if (part.part === 'years') return part.title.charAt(0).toLowerCase() + part.title.slice(1)
  const { rowLabel } = part.table
  if (/[aeiou]$/.test(rowLabel)) return `${rowLabel}s`
  return `${rowLabel.replace(/ón$/, 'on')}es`
}

const isMoney = (of: Asked | Figure): boolean => of.is !== 'figure' && of.kind.id === 'money'

function placesOfYears(part: YearsPart, t: number): Places {
  const lines = part.lines.flatMap((line) => ('heading' in line ? [] : [line]))
  const byId = new Map(lines.map((line) => [line.id, line]))
  return {
    rows: lines.map((line) => rowOfLine(line)),
    columns: part.years.map((offset) => ({
      key: String(t + offset),
      label: String(t + offset),
      heads: [part.title],
      year: t + offset,
      question: part.id,
      isFormer: offset < 0,
      isNumeric: true,
      isMoney: lines.some(isMoney),
    })),
    askedAt: (row, column) => {
      const line = byId.get(row)
      const year = Number(column)
      if (!line || line.is === 'figure' || !isAskedIn(line, year - t)) return undefined
      return { asked: line, ...placeIn(line, year) }
    },
  }
}

const rowOfLine = (line: Field | Figure): TargetRow => ({
  id: line.id,
  label: line.short ?? line.label,
  names: [line.label, ...(line.is === 'field' ? (line.alsoCalled ?? []) : [])],
  isComputed: line.is === 'figure',
})

/** Longer than these, a name leaves no room for what stands beside it, and the first of its other names takes its place. */
const LONG_HEAD = 12
const LONG_NAME = 24
const shortNameOf = (label: string, alsoCalled: readonly string[] = [], most: number): string =>
  label.length > most ? (alsoCalled[0] ?? label) : label

const SHOWN: readonly DrawnColumn['from'][] = ['earlier', 'former', 'now']

function placesOfTable(part: TablePart, ficha: Examination): Places {
  const { period, programme } = ficha
  const t = period.year
  const drawn = columnGroups(part, t, programme.former?.year)
    .flatMap((group) => group.columns)
    .filter(({ of, from }) => of.is === 'column' && SHOWN.includes(from))
  const byKey = new Map(drawn.map((column) => [column.key, column]))
  return {
    rows: [...rowsOfTable(part, ficha), ...part.totals.map((line) => rowOfTotal(line))],
    columns: drawn.map((column) => columnOf(column, t)),
    askedAt: (row, key) => {
      const column = byKey.get(key)
      if (!column) return undefined
      const line = part.totals.find((one) => totalId(one) === row)
      return line ? askedInTotal(line, column, t) : askedInRow(column, row)
    },
  }
}

function columnOf({ key, of, from, year, head }: DrawnColumn, t: number): TargetColumn {
  const asked = of as Column
  return {
    key,
    label: `${shortNameOf(asked.short ?? asked.label, asked.alsoCalled, LONG_HEAD)} ${head}`,
    heads: [asked.label, ...(asked.short ? [asked.short] : []), ...(asked.alsoCalled ?? [])],
    year: year ?? (from === 'former' ? Number(head) : asked.kind.numeric ? t : undefined),
    question: asked.id,
    isFormer: from !== 'now',
    isNumeric: asked.kind.numeric,
    isMoney: isMoney(asked),
  }
}

function askedInRow({ of, from, year }: DrawnColumn, row: string): AskedAt | undefined {
  const column = of as Column
  if (column.notIn?.includes(row)) return undefined
  return { asked: column, ...placeIn(column, year, row), isFormerFicha: from === 'former' }
}

type TotalLine = TablePart['totals'][number]
const totalId = ({ label }: TotalLine): string => `total:${label}`

const rowOfTotal = (line: TotalLine): TargetRow => ({
  id: totalId(line),
  label: line.label,
  names: Object.values(line.under).flatMap((one) => (one.is === 'field' ? (one.alsoCalled ?? []) : [])),
  isApart: true,
  isComputed: Object.values(line.under).every((one) => one.is === 'figure'),
})

function askedInTotal(line: TotalLine, { of, from, year }: DrawnColumn, t: number): AskedAt | undefined {
  const field = line.under[of.id]
  if (!field || field.is === 'figure' || from === 'former') return undefined
  return isAskedIn(field, (year ?? t) - t) ? { asked: field, ...placeIn(field, year ?? t) } : undefined
}

/** Rows of a catalog by code; those of a free table by what they are called now. */
function rowsOfTable(part: TablePart, ficha: Examination): TargetRow[] {
  const { catalog, rowLabel } = part.table
  if (catalog)
    return catalog.map(({ code, label, alsoCalled = [] }) => ({
      id: code,
      label,
      short: shortNameOf(label, alsoCalled, LONG_NAME),
      code: /^\d+$/.test(code) ? code : undefined,
      names: alsoCalled,
    }))
  const { name } = namingColumns(part)
  return ficha.rows(part.table).map((id, index) => {
    const numbered = `${rowLabel} ${index + 1}`
    const label = (name && readableAnswer(name, ficha.answer(name, { row: id }))) || numbered
    return { id, label, names: [numbered, `${rowLabel.charAt(0)}${index + 1}`] }
  })
}
