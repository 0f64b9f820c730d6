import { createContext, use } from 'react'
import type { Who } from '../protocol/bodies.ts'
import type { Call } from '../protocol/client.ts'

/** What every screen of administration works with. */
export interface Administering {
  readonly call: Call
  readonly who: Who
  /** Goes to an address; `replace`: it takes the place of the present one in the history. */
  readonly go: (address: string, replace?: boolean) => void
}

export const AdministeringContext = createContext<Administering | undefined>(undefined)

export function useAdministering(): Administering {
  const found = use(AdministeringContext)
  if (!found) throw new Error('outside of administration')
  return found
}
