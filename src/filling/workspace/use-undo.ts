import { useCallback, useEffect } from 'react'
import { askedOf } from '../../engine/cells.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { counted } from '../../ficha/counted.ts'
import { goToCell } from '../../sheet/focus.ts'
import type { Filling } from '../filling-context.ts'

/** Takes a step back, or forward again, and says what it changed. */
export type Undo = (isRedo: boolean) => void

/** A step may be in another section, be a paste or a row: it is said, and its cell is shown where it is on the page. */
export function useUndo(filling: Filling): Undo {
  return useCallback(
    (isRedo) => {
      const { draft, tell } = filling
      const isDone = isRedo ? draft.redo() : draft.undo()
      tell(isDone ? `${isRedo ? 'Se rehízo' : 'Se deshizo'}: ${changeWords(filling)}` : nothingWords(isRedo))
      const [only, ...others] = isDone ? draft.replayed : []
      if (only !== undefined && others.length === 0) goToCell(only)
    },
    [filling],
  )
}

const nothingWords = (isRedo: boolean): string =>
  isRedo ? 'No hay nada que rehacer.' : 'No hay cambios que deshacer desde que se abrió la ficha en esta pestaña.'

/** 'Metropolitana · gasto 2023, 147.400', how many cells, or a row that came or went. */
function changeWords({ draft, live }: Filling): string {
  const cells = draft.replayed
  const [only] = cells
  if (only === undefined) return 'un texto.'
  if (!askedOf(live.edition)(only)) return `una fila de ${live.getSnapshot().labelOf(only)}.`
  return cells.length > 1 ? `${counted(cells.length, 'celda', 'celdas')}.` : wordsOf(only, draft.typed(only), live)
}

function wordsOf(cell: CellAddress, typed: string, live: Filling['live']): string {
  const text = typed.length > 60 ? `${typed.slice(0, 57)}…` : typed
  return `${live.getSnapshot().labelOf(cell)}, ${text === '' ? 'en blanco' : text}.`
}

/** Ctrl Z and Ctrl Y undo in the draft, not in the input: a step may be a paste, a removed row, a copied value. */
export function useUndoKeys(undo: Undo): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      undo(isRedo)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [undo])
}
