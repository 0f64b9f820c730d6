import { type CellAddress, type CellPlace, readAddress } from '../ficha/address.ts'
import type { Column, Field, Table } from '../ficha/field.ts'
import type { ObservedPlace } from '../ficha/observation.ts'
import { printQuantity } from '../ficha/print-number.ts'
import { readableAnswer } from '../ficha/readable-answer.ts'
import { formIndex } from './cells.ts'
import type { Examination } from './examination.ts'
import { figureLabel } from './labels.ts'

/** What people call a place, and what stands there: both are kept with an observation, as they were seen. */
export interface PlaceWords {
  readonly label: string
  readonly shown: string
}

const LONGEST_SHOWN = 300
const short = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1).trimEnd()}…`

/** The words of a place of this ficha; undefined when it isn't there. */
export function placeWords(examination: Examination, { kind, at }: ObservedPlace): PlaceWords | undefined {
  if (kind === 'cell') return cellWords(examination, at)
  if (kind === 'row') return rowWords(examination, at)
  if (kind === 'section') {
    const section = examination.edition.sections.find(({ id }) => id === at)
    return section && { label: `Sección ${section.title}`, shown: '' }
  }
  const finding = examination.findings.find(({ id }) => id === at)
  return finding && { label: `Hallazgo: ${finding.title}`, shown: short(finding.summary) }
}

/** A row that was taken away leaves its observations, not its place. */
const hasRow = (examination: Examination, table: Table | undefined, row: string | undefined): boolean =>
  table ? row !== undefined && examination.rows(table).includes(row) : row === undefined

/** Is it asked there, in that year? */
function isAsked(examination: Examination, asked: Field | Column, { row = '', year }: CellPlace): boolean {
  const years = asked.years?.map((offset) => examination.period.year + offset)
  return (years ? year !== undefined && years.includes(year) : year === undefined) && !isLeftOut(asked, row)
}

const isLeftOut = (asked: Field | Column, row: string): boolean =>
  'notIn' in asked && asked.notIn?.includes(row) === true

/** 'Componente 2 · producción 2023', '61'. A computed figure is a place too. */
function cellWords(examination: Examination, cell: CellAddress): PlaceWords | undefined {
  const index = formIndex(examination.edition)
  const place = readAddress(cell)
  if (place && index.figures.has(place.field)) return figureWords(examination, cell)
  const asked = index.asked.get(place?.field ?? '')
  if (!place || !asked || !hasRow(examination, index.tableOf.get(asked.id), place.row)) return undefined
  if (!isAsked(examination, asked, place)) return undefined
  return { label: examination.labelOf(cell), shown: short(readableAnswer(asked, examination.answer(asked, place))) }
}

function figureWords(examination: Examination, cell: CellAddress): PlaceWords | undefined {
  const place = readAddress(cell)
  const figure = formIndex(examination.edition).figures.get(place?.field ?? '')
  if (!place || !figure || !hasRow(examination, figure.table, place.row)) return undefined
  const { resolver } = examination
  const label = figureLabel(figure, resolver.contextOf(place.year ?? resolver.t, figure.table, place.row))
  const { decimals, suffix } = figure.kind
  return { label, shown: printQuantity(examination.quantity(figure, place), decimals, suffix) }
}

/** 'Componente 2', 'Albergue y orientación'. */
function rowWords(examination: Examination, at: string): PlaceWords | undefined {
  const [id = '', row = '', ...more] = at.split('~')
  const table = formIndex(examination.edition).tables.get(id)
  const position = table ? examination.rows(table).indexOf(row) + 1 : 0
  if (!table || position === 0 || more.length > 0) return undefined
  const inCatalog = table.catalog?.find(({ code }) => code === row)
  if (inCatalog) return { label: `${table.label}: ${inCatalog.label}`, shown: '' }
  const name = table.nameColumn && table.columns[table.nameColumn]
  const rowLabel = table.rowLabel.charAt(0).toUpperCase() + table.rowLabel.slice(1)
  const shown = name ? short(readableAnswer(name, examination.answer(name, { row }))) : ''
  return { label: `${rowLabel} ${position}`, shown }
}
