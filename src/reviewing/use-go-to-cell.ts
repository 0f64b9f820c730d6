import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Examination } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import { cellId } from '../showing/reading-cell.tsx'

interface Place {
  screen: RefObject<HTMLElement | null>
  examination: Examination
  /** The section or view on screen. */
  shown: string
  hrefOf: (section: string) => string
}

/** Going by the list's own link lets the address follow, whoever keeps it. */
const linkTo = (screen: HTMLElement | null, href: string): HTMLElement | undefined =>
  [...(screen?.querySelectorAll<HTMLElement>('nav a') ?? [])].find((link) => link.getAttribute('href') === href)

function focusCell(cell: CellAddress): boolean {
  const place = document.getElementById(cellId(cell))
  place?.scrollIntoView?.({ block: 'center', inline: 'nearest' })
  place?.focus({ preventScroll: true })
  return place !== null
}

const focusMain = (screen: HTMLElement | null): void =>
  screen?.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })

/** Goes to a cell wherever it stands: opens its section and puts the focus on it. */
export function useGoToCell({ screen, examination, shown, hrefOf }: Place): (cell: CellAddress) => void {
  const wanted = useRef<CellAddress>(undefined)
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    const found = wanted.current !== undefined && focusCell(wanted.current)
    wanted.current = undefined
    if (!found) focusMain(screen.current)
  }, [screen, shown])
  return useCallback(
    (cell) => {
      const home = examination.sectionOf(cell)
      if (home === undefined || home === shown) {
        if (!focusCell(cell)) focusMain(screen.current)
        return
      }
      wanted.current = cell
      linkTo(screen.current, hrefOf(home))?.click()
    },
    [screen, examination, shown, hrefOf],
  )
}
