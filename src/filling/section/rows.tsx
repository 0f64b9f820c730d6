import type { TablePart } from '../../ficha/section.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFilling } from '../filling-context.ts'
import styles from './grid.module.css'

/** Adds a row at the end and takes the focus to its name. */
export function AddRow({ part, count }: { part: TablePart; count: number }) {
  const { draft, locked, go, tell } = useFilling()
  const { table } = part
  const isFull = count >= table.maxRows
  const add = () => {
    const row = draft.addRow(table.id)
    if (!row) return
    tell(`Se agregó ${table.feminine ? 'una' : 'un'} ${table.rowLabel}.`)
    const first = table.nameColumn ? table.columns[table.nameColumn] : Object.values(table.columns)[0]
    if (first) go(`${first.id}~${row}`)
  }
  if (locked) return null
  return (
    <div className={styles.below} data-on-paper="no">
      <Button id={`agregar-${table.id}`} blocked={isFull} onClick={add}>
        <Icon name="plus" small /> Agregar {table.rowLabel}
      </Button>
      {isFull && <span className="xs dim">No caben más: son hasta {table.maxRows}.</span>}
    </div>
  )
}

/** Takes a row away; Ctrl Z brings it back with all it had. */
export function RemoveRow({ part, row, name }: { part: TablePart; row: string; name: string }) {
  const { draft, live, locked, tell } = useFilling()
  if (locked) return null
  const remove = () => {
    const rows = live.getSnapshot().rows(part.table)
    const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1]
    if (!draft.removeRow(part.table.id, row)) return
    tell(`Se quitó ${name}. Ctrl Z lo trae de vuelta.`)
    focusOn(next === undefined ? `agregar-${part.table.id}` : `quitar-${next}`)
  }
  return (
    <Button
      id={`quitar-${row}`}
      look="subtle"
      tabIndex={-1}
      onClick={remove}
      aria-label={`Quitar ${name}`}
      title={`Quitar ${name}`}
    >
      <Icon name="trash" small />
    </Button>
  )
}

/** The focus never falls off the page: to the same button of the next row, or to the one that adds. */
const focusOn = (id: string): void => void requestAnimationFrame(() => document.getElementById(id)?.focus())
