import { createContext } from 'react'
import type { Explanation } from '../../engine/examination.ts'
import type { CellAddress } from '../../ficha/address.ts'
import type { Authorship } from './authorship.ts'

/** What '¿Por qué?' of a finding or of a sum asks, wherever in a page it stands. */
export interface WhyAccess {
  readonly explain: (figure: CellAddress) => Explanation | undefined
  readonly explainFinding: (finding: string) => Explanation | undefined
  readonly whoOf?: (cell: CellAddress) => Authorship | undefined
  readonly onGo?: (cell: CellAddress) => void
}

export const WhyContext = createContext<WhyAccess | undefined>(undefined)
