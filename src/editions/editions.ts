import type { Edition } from '../ficha/edition.ts'
import { edition2019 } from './2019.ts'
import { edition2020 } from './2020.ts'
import { edition2021 } from './2021.ts'
import { edition2023 } from './2023.ts'

/** Every edition that this version knows, oldest first. */
export const EDITIONS: readonly Edition[] = [edition2019, edition2020, edition2021, edition2023]

/** The edition of a year, or undefined: years without one of their own run an earlier edition by their period. */
export const findEdition = (id: number): Edition | undefined => EDITIONS.find((one) => one.id === id)

/** The same, of an edition that has to be there. Throws when it isn't. */
export function getEdition(id: number): Edition {
  const found = findEdition(id)
  if (!found) throw new Error(`no edition ${id}`)
  return found
}
