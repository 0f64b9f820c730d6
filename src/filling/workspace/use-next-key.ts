import { useCallback, useEffect } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { goToCell } from '../../sheet/focus.ts'
import type { Filling } from '../filling-context.ts'
import { nextPending } from '../pending-cells.ts'
import { SEND } from '../routes.ts'

/** Goes to the next cell that is missing or wrong, in whatever section; then to what is left in 'Revisar y enviar'. */
function useNext(filling: Filling, section: string): () => void {
  return useCallback(() => {
    const { live, draft, go, goTo, tell } = filling
    const ficha = live.getSnapshot()
    const next = nextPending(ficha, draft.getSnapshot().answers, { cell: cellInFocus(), section })
    if (next !== undefined) {
      if (!goToCell(next)) go(next)
    } else if (section !== SEND) goTo({ section: SEND, cell: undefined })
    else if (!focusNextTask()) tell('No falta nada: puede enviar.')
  }, [filling, section])
}

/** F8, from wherever one is in the ficha; with Alt, Page Down and Page Up turn to the next section and back. */
export function useNextKey(filling: Filling, section: string): () => void {
  const next = useNext(filling, section)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = event.altKey && !event.ctrlKey && { PageDown: 1, PageUp: -1 }[event.key]
      if (by) return turn(event, by)
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      next()
    }
    const turn = (event: KeyboardEvent, by: number) => {
      const pages = [...filling.live.edition.sections.map(({ id }) => id), SEND]
      const to = pages[pages.indexOf(section) + by]
      if (to === undefined) return
      event.preventDefault()
      filling.goTo({ section: to, cell: undefined })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [next, filling, section])
  return next
}

/** A cell of a table, or the field of an answer; the name of an input is the address of its cell. */
function cellInFocus(): CellAddress | undefined {
  const focused = document.activeElement as HTMLInputElement | null
  return focused?.closest<HTMLElement>('[data-cell]')?.dataset['cell'] || focused?.name || undefined
}

/** What is left to do in 'Revisar y enviar' says so of itself: a reason to write, the declaration, the button. */
function focusNextTask(): boolean {
  const tasks = [...document.querySelectorAll<HTMLElement>('[data-task="open"]')]
  const focused = document.activeElement
  const after = tasks.find(
    (one) => focused && (one.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  )
  const next = after ?? tasks.find((one) => one !== focused)
  next?.focus()
  return next !== undefined
}
