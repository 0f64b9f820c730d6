import type { Examination } from '../engine/examination.ts'
import { placeWords } from '../engine/place-words.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Table } from '../ficha/field.ts'
import type { ObservedPlace } from '../ficha/observation.ts'
import type { Part } from '../ficha/section.ts'

export { type PlaceWords, placeWords } from '../engine/place-words.ts'

/** The address of a row, where it is observed. */
export const rowAddress = (table: Table, row: string): string => `${table.id}~${row}`

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
