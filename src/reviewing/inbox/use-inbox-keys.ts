import { type RefObject, useEffect, useRef } from 'react'
import { announce } from '../../ui/announcer.tsx'
import { isTyping } from '../single-keys.ts'
import { rowsIn } from './rows-on-screen.ts'

export const SEARCH_ID = 'bandeja-buscar'

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }

/** Where a letter leads: the first thing there takes the focus. */
const PLACES: Record<string, string> = {
  '/': `#${SEARCH_ID}`,
  f: '[data-filters] select',
  v: '[data-views] button',
}

/** What the keys do beside moving the focus; rows by the id of their ficha. */
export interface InboxActs {
  readonly observe: (ficha: string) => void
  /** `answered`: has it observations that were answered? */
  readonly accept: (ficha: string, answered: boolean) => void
  /** Back to the row where one was. */
  readonly toRows: () => void
  /** Goes on past the last row, or back before the first. */
  readonly turnPage: (by: number) => void
  readonly download: () => void
  readonly turnHelp: () => void
}

/** The row that has the focus, if it can be opened. */
const focusedIn = (screen: HTMLElement): HTMLElement | undefined =>
  rowsIn(screen).find((row) => row === document.activeElement && row.matches('a'))

/** Arrows, J and K walk the rows by moving the focus, so that Enter opens and screen readers hear; the rest by letter. */
export function useInboxKeys(screen: RefObject<HTMLElement | null>, singleKeys: boolean, acts: InboxActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const step = (by: number) => {
      const rows = rowsIn(screen.current!)
      const at = rows.indexOf(document.activeElement as HTMLElement)
      if (at === -1) return latest.current.toRows()
      if (!rows[at + by]) return latest.current.turnPage(by)
      rows[at + by]!.focus()
    }
    const letter = (key: string): boolean => {
      const place = PLACES[key]
      if (place) screen.current?.querySelector<HTMLElement>(place)?.focus()
      else if (key === 'e') latest.current.download()
      else if (key === '?') latest.current.turnHelp()
      else return onRow(key)
      return true
    }
    const onRow = (key: string): boolean => {
      const row = focusedIn(screen.current!)
      const ficha = row?.dataset['row']
      if (!row || !ficha) return false
      if (row.dataset['unsent'] !== undefined && (key === 'o' || key === 'a'))
        announce('La institución no la ha enviado: no hay qué observar ni aceptar.')
      else if (key === 'o') latest.current.observe(ficha)
      else if (key === 'a') latest.current.accept(ficha, row.dataset['answered'] !== undefined)
      else return false
      return true
    }
    const press = (event: KeyboardEvent) => {
      const { target, key } = event
      if (!screen.current || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const searching = (target as Element | null)?.id === SEARCH_ID
      if (isTyping(target) && !(searching && key === 'ArrowDown')) return
      const isLetter = key.length === 1
      if (isLetter && !singleKeys) return
      const pressed = isLetter ? key.toLowerCase() : key
      const by = STEPS[pressed]
      if (by !== undefined) step(by)
      else if (!isLetter || !letter(pressed)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [screen, singleKeys])
}
