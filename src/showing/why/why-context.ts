import { createContext } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Authorship } from './authorship.ts'

/** What '¿Por qué?' asks: the ficha, as it stands when somebody asks, and how to go on from its answer. */
export interface WhyAccess {
  readonly ficha: () => Examination
  readonly whoOf?: ((cell: CellAddress) => Authorship | undefined) | undefined
  readonly onGo?: ((cell: CellAddress) => void) | undefined
}

/** The same of a finding or of a sum, wherever in a page it stands. */
export const WhyContext = createContext<WhyAccess | undefined>(undefined)

/** What is asked why: a figure, by its address, or a finding, by its id. */
export type WhyQuestion = { readonly figure: CellAddress } | { readonly finding: string }
