import { useCallback, useSyncExternalStore } from 'react'
import type { Entry } from '../drafts/entry.ts'
import type { CellAddress } from '../ficha/address.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './contested.module.css'
import { useFilling, whenWords } from './filling-context.ts'

/** More than these are counted: one settles them one after another. */
const SHOWN = 3

/** Cells in which two people typed without seeing each other: both values, and one click that takes one of them. */
export function Contested() {
  const { draft } = useFilling()
  const cells = useContested()
  if (cells.length === 0) return null
  return (
    <section className={styles.box} aria-label="Celdas con dos valores" role="status">
      <h2>
        <Icon name="tri" small /> {cells.length === 1 ? 'Una celda tiene' : `${cells.length} celdas tienen`} dos
        valores: alguien escribió en ella sin ver lo que había. Elija cuál queda.
      </h2>
      <ul>
        {cells.slice(0, SHOWN).map((cell) => (
          <OneCell key={cell} cell={cell} rivals={draft.rivalsOf(cell)} />
        ))}
      </ul>
      {cells.length > SHOWN && <p className="sm dim">Y {cells.length - SHOWN} más, que aparecerán aquí.</p>}
    </section>
  )
}

/** Read as a text, so that keys that change nothing of it draw nothing. */
export function useContested(): readonly CellAddress[] {
  const { draft } = useFilling()
  const read = useCallback(
    () =>
      draft
        .contested()
        .map((cell) => [cell, ...draft.rivalsOf(cell).map((one) => one.id)].join(' '))
        .join('\n'),
    [draft],
  )
  const text = useSyncExternalStore(draft.subscribe, read)
  return text === '' ? [] : text.split('\n').map((line) => line.split(' ')[0]!)
}

function OneCell({ cell, rivals }: { cell: CellAddress; rivals: readonly Entry[] }) {
  const { draft, live, go, tell, nameOf, locked } = useFilling()
  const label = live.getSnapshot().labelOf(cell)
  const held = draft.entryOf(cell)
  const settle = (typed: string) => {
    if (draft.settle(cell, typed)) tell(`${label}: queda ${quote(typed)}. Ctrl Z lo deshace.`)
  }
  return (
    <li>
      <LinkButton onClick={() => go(cell)}>{label}</LinkButton>
      <span>
        Se ve {quote(draft.typed(cell))}
        {held && <span className="dim"> ({signed(held, nameOf)})</span>}
      </span>
      {rivals.map((one) => (
        <Button key={one.id} blocked={locked} onClick={() => settle(one.typed)}>
          Tomar {quote(one.typed)} <span className="dim">({signed(one, nameOf)})</span>
        </Button>
      ))}
      <Button look="subtle" blocked={locked} onClick={() => settle(draft.typed(cell))}>
        Dejar {quote(draft.typed(cell))}
      </Button>
    </li>
  )
}

const LONGEST = 60
const quote = (typed: string): string => {
  if (typed.trim() === '') return 'en blanco'
  return `«${typed.length > LONGEST ? `${typed.slice(0, LONGEST)}…` : typed}»`
}

const signed = ({ who, at }: Entry, nameOf: (who: string) => string): string => `${nameOf(who)}, ${whenWords(at)}`
