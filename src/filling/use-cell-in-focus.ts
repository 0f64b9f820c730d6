import { useEffect, useState } from 'react'
import type { CellAddress } from '../ficha/address.ts'

const cellOf = (element: Element | null): CellAddress | undefined => {
  const name = element?.closest('[data-grid]') ? (element as HTMLInputElement).name : ''
  return name || undefined
}

/** The cell of a table that has the focus, or had it last. */
export function useCellInFocus(): CellAddress | undefined {
  const [cell, setCell] = useState<CellAddress>()
  useEffect(() => {
    const follow = () => setCell((before) => cellOf(document.activeElement) ?? before)
    follow()
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return cell
}
