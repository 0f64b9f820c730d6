import { formIndex } from '../engine/cells.ts'
import type { Examination } from '../engine/examination.ts'
import { type CellAddress, readAddress } from '../ficha/address.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Table } from '../ficha/field.ts'
import type { ObservedPlace } from '../ficha/observation.ts'
import type { Part } from '../ficha/section.ts'
import { printFigure, readableAnswer } from './print-answer.ts'

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
  row === undefined || (table !== undefined && examination.rows(table).includes(row))

/** 'Componente 2 · producción 2023', '61'. A computed figure is a place too. */
function cellWords(examination: Examination, cell: CellAddress): PlaceWords | undefined {
  const index = formIndex(examination.edition)
  const place = readAddress(cell)
  const figure = index.figures.get(place?.field ?? '')
  if (place && figure) return figureWords(examination, cell)
  const asked = index.asked.get(place?.field ?? '')
  if (!place || !asked || !hasRow(examination, index.tableOf.get(asked.id), place.row)) return undefined
  return { label: examination.labelOf(cell), shown: short(readableAnswer(asked, examination.answer(asked, place))) }
}

function figureWords(examination: Examination, cell: CellAddress): PlaceWords | undefined {
  const place = readAddress(cell)
  const figure = formIndex(examination.edition).figures.get(place?.field ?? '')
  if (!place || !figure || !hasRow(examination, figure.table, place.row)) return undefined
  const label = examination.explain(cell)?.label
  return label === undefined ? undefined : { label, shown: printFigure(figure, examination.quantity(figure, place)) }
}

/** The address of a row, where it is observed. */
export const rowAddress = (table: Table, row: string): string => `${table.id}~${row}`

/** 'Componente 2', 'Albergue y orientación'. */
function rowWords(examination: Examination, at: string): PlaceWords | undefined {
  const [id = '', row = ''] = at.split('~')
  const table = formIndex(examination.edition).tables.get(id)
  const position = table ? examination.rows(table).indexOf(row) + 1 : 0
  if (!table || position === 0) return undefined
  const inCatalog = table.catalog?.find(({ code }) => code === row)
  if (inCatalog) return { label: `${table.label}: ${inCatalog.label}`, shown: '' }
  const name = table.nameColumn && table.columns[table.nameColumn]
  const rowLabel = table.rowLabel.charAt(0).toUpperCase() + table.rowLabel.slice(1)
  const shown = name ? short(readableAnswer(name, examination.answer(name, { row }))) : ''
  return { label: `${rowLabel} ${position}`, shown }
}

/** Section where a place is read; undefined when it isn't there any more. */
export function sectionOfPlace(examination: Examination, place: ObservedPlace): string | undefined {
  const { kind, at } = place
  if (placeWords(examination, place) === undefined) return undefined
  if (kind === 'section') return at
  if (kind === 'finding') return examination.findings.find(({ id }) => id === at)?.section
  return examination.sectionOf(at) ?? drawnIn(examination.edition, at.split('~')[0] ?? '')
}

/** A figure belongs to no section: it is read where it is drawn. */
const drawnIn = (edition: Edition, figure: string): string | undefined =>
  edition.sections.find(({ parts }) => parts.some((part) => draws(part, figure)))?.id

function draws(part: Part, figure: string): boolean {
  if (part.part === 'fields') return false
  if (part.part === 'years') return part.lines.some((line) => 'id' in line && line.id === figure)
  const totals = part.totals.flatMap(({ under }) => Object.values(under))
  return [...part.columns, ...totals].some(({ id }) => id === figure)
}
