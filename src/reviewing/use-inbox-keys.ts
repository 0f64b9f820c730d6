import { type RefObject, useEffect, useRef } from 'react'
import { isTyping } from './single-keys.ts'

export const SEARCH_ID = 'bandeja-buscar'

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }

const rowsIn = (screen: HTMLElement): HTMLElement[] => [...screen.querySelectorAll<HTMLElement>('[data-row]')]
const searchIn = (screen: HTMLElement) => screen.querySelector<HTMLInputElement>(`#${SEARCH_ID}`)

/** Arrows, J and K walk the rows by moving the focus, so that Enter opens and screen readers hear; '/' searches. */
export function useInboxKeys(screen: RefObject<HTMLElement | null>, singleKeys: boolean): void {
  const last = useRef<string>(undefined)
  useEffect(() => {
    const step = (by: number) => {
      const rows = rowsIn(screen.current!)
      const focused = rows.indexOf(document.activeElement as HTMLElement)
      const at = focused === -1 ? rows.findIndex((row) => row.dataset['row'] === last.current) : focused
      const next = rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))]
      next?.focus()
      last.current = next?.dataset['row']
    }
    const press = (event: KeyboardEvent) => {
      const { target, key } = event
      if (!screen.current || event.ctrlKey || event.metaKey || event.altKey) return
      const searching = target === searchIn(screen.current)
      if (isTyping(target) && !(searching && key === 'ArrowDown')) return
      if (key.length === 1 && !singleKeys) return
      const by = STEPS[key.length === 1 ? key.toLowerCase() : key]
      if (by !== undefined) step(by)
      else if (key === '/') searchIn(screen.current)?.focus()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [screen, singleKeys])
}
