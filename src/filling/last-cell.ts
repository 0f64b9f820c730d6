import { useEffect } from 'react'
import type { CellAddress } from '../ficha/address.ts'

let last: CellAddress | undefined

/** Remembers the cell or the field in which the focus stood last, in this tab. */
export function useLastCell(): void {
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const field = target as HTMLInputElement
      last = field.closest<HTMLElement>('[data-cell]')?.dataset['cell'] || field.name || last
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
}

/** The address of the page that is open, with the cell in which one was: opening it leads back there. */
export const placeNow = (): string =>
  last === undefined ? location.pathname : `${location.pathname}?celda=${encodeURIComponent(last)}`
