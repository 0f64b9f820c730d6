import { type ComponentType, createContext, type ReactNode } from 'react'
import type { Credentials } from '../protocol/bodies.ts'

/** What a build may add to the pages; the product adds nothing. */
export interface Slots {
  /** Above every page. Its height is taken off the page by the CSS variable --cuadra-above. */
  readonly banner?: ReactNode
  /** Beside the form of Ingresar; `enter` fills it in and sends it. */
  readonly SignIn?: ComponentType<{ enter: (credentials: Credentials) => void }>
}

export const SlotsContext = createContext<Slots>({})
