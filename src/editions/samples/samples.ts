import type { FichaDocument } from '../../ficha/document.ts'
import type { EditionYear } from '../thresholds.ts'
import { sample2019 } from './sample-2019.ts'
import { sample2020, sample2021 } from './sample-2020.ts'
import { sample2023 } from './sample-2023.ts'

/**
 * A small ficha of each edition to which nothing can be objected: the cases of the rules change one or two of its cells,
 * in the tests and in the examples of the catalogue of rules.
 */
export const SAMPLES: Readonly<Record<EditionYear, FichaDocument>> = {
  2019: sample2019,
  2020: sample2020,
  2021: sample2021,
  2023: sample2023,
}

/** The sample of an edition. Throws when it has none. */
export function getSample({ id }: { readonly id: number }): FichaDocument {
  const found: FichaDocument | undefined = SAMPLES[id as EditionYear]
  if (!found) throw new Error(`no sample of edition ${id}`)
  return found
}
