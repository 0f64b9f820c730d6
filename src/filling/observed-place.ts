import { formIndex } from '../engine/cells.ts'
import type { Examination } from '../engine/examination.ts'
import { type CellAddress, cellAddress } from '../ficha/address.ts'
import type { ObservedPlace } from '../ficha/observation.ts'
import { placeWords, sectionOfPlace } from '../showing/place-words.ts'

/** Where a place is mended: its section, and the cell to put the focus on, where there is one. */
export interface MendingPlace {
  readonly section: string
  readonly cell: CellAddress | undefined
}

/** Where to go for an observed place; undefined when it isn't in the ficha any more. */
export function targetOf(ficha: Examination, place: ObservedPlace): MendingPlace | undefined {
  const section = sectionOfPlace(ficha, place)
  return section === undefined ? undefined : { section, cell: cellOf(ficha, place) }
}

function cellOf(ficha: Examination, { kind, at }: ObservedPlace): CellAddress | undefined {
  const index = formIndex(ficha.edition)
  if (kind === 'cell') return index.asked.has(at.split('~')[0]!) ? at : undefined
  if (kind === 'finding') return ficha.findings.find(({ id }) => id === at)?.cells[0]
  if (kind === 'section') return undefined
  const [id = '', row = ''] = at.split('~')
  const first = Object.values(index.tables.get(id)?.columns ?? {})[0]
  return first && cellAddress(first.id, { row })
}

/** What stands there now; undefined when the place is gone, '' where nothing can be shown. */
export const shownNow = (ficha: Examination, place: ObservedPlace): string | undefined =>
  placeWords(ficha, place)?.shown

/** Why a place can't be gone to. */
export const goneWords = ({ kind }: ObservedPlace): string =>
  kind === 'finding'
    ? 'Con lo que está escrito ahora, este hallazgo ya no aparece. De todos modos, responda qué cambió.'
    : 'Este lugar ya no está en la ficha: se quitó su fila. De todos modos, responda por qué.'
