import type { AskedOf } from '../drafts/journal/to-answers.ts'
import { formIndex } from '../engine/cells.ts'
import { readAddress } from '../ficha/address.ts'
import type { Edition } from '../ficha/edition.ts'

/** What an edition asks in a cell, for drafts, which know no edition. */
export const askedOf =
  (edition: Edition): AskedOf =>
  (cell) => {
    const place = readAddress(cell)
    return place && formIndex(edition).asked.get(place.field)
  }
