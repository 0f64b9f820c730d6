import type { ToLook } from '../../importing/proof/to-look.ts'
import { LongLook, TablesLook, TurnedLook } from './look-at-block.tsx'
import { CellLook } from './look-at-cell.tsx'
import { CellsLook } from './look-at-cells.tsx'
import { ColumnLook } from './look-at-column.tsx'
import { RowLook } from './look-at-row.tsx'
import styles from './pasting.module.css'
import type { OpenProof } from './use-proof.ts'

/** What needs eyes before it is accepted, each with its way out. */
export function Looks({ open }: { open: OpenProof }) {
  const { looks, block, isTurned } = open
  const isCalm = looks.length === 0 && !isTurned && !block.leftOut && !block.otherTables
  const rows = new Set(looks.flatMap((look) => ('row' in look ? [look.row.position] : [])))
  return (
    <section className={styles.looks} aria-labelledby="por-mirar">
      <div className={styles.looksHead}>
        <h2 id="por-mirar">Por mirar</h2>
        <span className="grow" />
        <span className="sm dim">
          {isCalm ? 'nada' : `${rows.size} de ${block.rows.length} ${block.rows.length === 1 ? 'fila' : 'filas'}`}
        </span>
      </div>
      <ol>
        {isTurned && (
          <li>
            <TurnedLook open={open} />
          </li>
        )}
        {block.otherTables !== undefined && (
          <li>
            <TablesLook others={block.otherTables} />
          </li>
        )}
        {block.leftOut !== undefined && block.leftOut > 0 && (
          <li>
            <LongLook open={open} leftOut={block.leftOut} />
          </li>
        )}
        {looks.map((look) => (
          <li key={keyOf(look)}>
            <OneLook open={open} look={look} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function keyOf(look: ToLook): string {
  if ('column' in look) return `${look.is} ${look.column.letter}`
  if ('cell' in look) return `${look.is} ${look.cell.position} ${look.cell.index}`
  return 'row' in look ? `${look.is} ${look.row.position}` : look.is
}

function OneLook({ open, look }: { open: OpenProof; look: ToLook }) {
  switch (look.is) {
    case 'unit':
    case 'column by order':
    case 'column left out':
    case 'convention':
    case 'written unit':
      return <ColumnLook open={open} look={look} />
    case 'proposed':
    case 'no place':
    case 'hidden':
    case 'total':
      return <RowLook open={open} look={look} />
    case 'readings':
    case 'replaces':
    case 'unreadable':
      return <CellLook open={open} look={look} />
    case 'rounded':
    case 'published':
    case 'no cell':
      return <CellsLook open={open} look={look} />
  }
}
