import { type CellAddress, readAddress } from '../../ficha/address.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { Section, TablePart, YearsPart } from '../../ficha/section.ts'

/** A table of the form into which a block can be pasted. */
export type PastePart = TablePart | YearsPart

/** The tables of a section, those of others that are drawn there too. */
export const pasteParts = ({ parts, companions = [] }: Section): readonly PastePart[] =>
  [...parts, ...companions].filter((part): part is PastePart => part.part !== 'fields')

/** The table in which a cell is drawn, a computed one too. */
export function partOf(edition: Edition, cell: CellAddress | undefined): PastePart | undefined {
  const id = readAddress(cell ?? '')?.field ?? ''
  return edition.sections.flatMap(pasteParts).find((part) => idsIn(part).includes(id))
}

const idsIn = (part: PastePart): string[] => {
  if (part.part === 'years') return part.lines.flatMap((line) => ('heading' in line ? [] : [line.id]))
  return [
    ...part.columns.map((one) => one.id),
    ...part.totals.flatMap((total) => Object.values(total.under).map((one) => one.id)),
  ]
}
