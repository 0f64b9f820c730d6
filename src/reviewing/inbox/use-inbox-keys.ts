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
  /** Fichas are chosen here, by who may do something with many. */
  readonly mayChoose: boolean
  /** Chooses a row, or all from the one before to it. */
  readonly choose: (ficha: string, through: boolean) => void
  readonly chooseAll: () => void
  readonly clearChosen: () => void
  /** A letter that does something with those that are chosen; false when it doesn't. */
  readonly withChosen: (key: string) => boolean
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
    /** Space chooses the row in focus; with Mayús the arrows choose as they go; Ctrl A all, Esc none. */
    const chooses = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
      if (!latest.current.mayChoose) return false
      const rows = rowsIn(screen.current!)
      const at = rows.indexOf(document.activeElement as HTMLElement)
      const by = shiftKey ? { ArrowDown: 1, ArrowUp: -1 }[key] : undefined
      const to = by && rows[at + by]
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') latest.current.chooseAll()
      else if (ctrlKey || metaKey) return false
      else if (key === 'Escape') latest.current.clearChosen()
      else if (key === ' ' && at >= 0) latest.current.choose(rows[at]!.dataset['row']!, shiftKey)
      else if (to && at >= 0) {
        to.focus()
        latest.current.choose(to.dataset['row']!, true)
      } else return false
      return true
    }
    const letter = (key: string): boolean => {
      const place = PLACES[key]
      if (latest.current.withChosen(key)) return true
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
      if (!screen.current || event.altKey || event.defaultPrevented) return
      const searching = (target as Element | null)?.id === SEARCH_ID
      if (isTyping(target) && !(searching && key === 'ArrowDown')) return
      if (!isTyping(target) && chooses(event)) return event.preventDefault()
      if (event.ctrlKey || event.metaKey) return
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
