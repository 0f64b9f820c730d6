import { useEffect, useRef } from 'react'
import type { Entry } from '../../drafts/journal/entry.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { agreeing } from '../../ficha/counted.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFilling, whenWords } from '../filling-context.ts'
import styles from './conflicts.module.css'
import { focusCell } from './edit-section.tsx'
import { useConflicts } from './use-conflicts.ts'

/** More than these are counted: one resolves them one after another. */
const SHOWN = 3

/** Cells in which two people typed without seeing each other: both values, and one click that takes one of them. */
export function Conflicts() {
  const { draft } = useFilling()
  const cells = useConflicts()
  const box = useRef<HTMLElement>(null)
  const remember = useFocusAfter(cells, box)
  if (cells.length === 0) return null
  return (
    <section ref={box} className={styles.box} aria-label="Celdas con dos valores" role="status" tabIndex={-1}>
      <h2>
        <Icon name="tri" small />{' '}
        {agreeing(
          cells.length,
          'Una celda tiene dos valores: alguien escribió en ella',
          `${cells.length} celdas tienen dos valores: alguien escribió en ellas`,
        )}{' '}
        sin ver lo que había. Elija cuál queda.
      </h2>
      <ul>
        {cells.slice(0, SHOWN).map((cell) => (
          <OneCell
            key={cell}
            cell={cell}
            concurrent={draft.concurrentEditsOf(cell)}
            onResolved={() => remember(cell)}
          />
        ))}
      </ul>
      {cells.length > SHOWN && <p className="sm dim">Y {cells.length - SHOWN} más, que aparecerán aquí.</p>}
    </section>
  )
}

/** The button that resolves leaves with its cell: the focus goes on to the cells that are left, else to the resolved one. */
function useFocusAfter(cells: readonly CellAddress[], box: React.RefObject<HTMLElement | null>) {
  const resolved = useRef<CellAddress>(undefined)
  useEffect(() => {
    const cell = resolved.current
    if (cell === undefined || cells.includes(cell)) return
    resolved.current = undefined
    if (cells.length > 0) box.current?.focus()
    else focusCell(cell)
  })
  return (cell: CellAddress) => {
    resolved.current = cell
  }
}

interface OneProps {
  cell: CellAddress
  concurrent: readonly Entry[]
  onResolved: () => void
}

function OneCell({ cell, concurrent, onResolved }: OneProps) {
  const { draft, live, go, tell, nameOf, locked } = useFilling()
  const label = live.getSnapshot().labelOf(cell)
  const held = draft.entryOf(cell)
  const resolve = (typed: string) => {
    if (!draft.resolve(cell, typed)) return
    onResolved()
    tell(`${label}: queda ${quote(typed)}. Ctrl Z lo deshace.`)
  }
  return (
    <li>
      <LinkButton onClick={() => go(cell)}>{label}</LinkButton>
      <Button blocked={locked} onClick={() => resolve(draft.typed(cell))}>
        Conservar {quote(draft.typed(cell))} {held && <span className="dim">({signed(held, nameOf)})</span>}
      </Button>
      {concurrent.map((one) => (
        <Button key={one.id} blocked={locked} onClick={() => resolve(one.typed)}>
          {one.typed.trim() === '' ? 'Dejar' : 'Cambiar a'} {quote(one.typed)}{' '}
          <span className="dim">({signed(one, nameOf)})</span>
        </Button>
      ))}
    </li>
  )
}

const LONGEST = 60
const quote = (typed: string): string => {
  if (typed.trim() === '') return 'en blanco'
  if (/^[\d.,]+$/.test(typed)) return typed
  return `«${typed.length > LONGEST ? `${typed.slice(0, LONGEST)}…` : typed}»`
}

const signed = ({ who, at }: Entry, nameOf: (who: string) => string): string => `${nameOf(who)}, ${whenWords(at)}`
