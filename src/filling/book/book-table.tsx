import type { ReactNode } from 'react'
import { counted } from '../../ficha/counted.ts'
import { grouped } from '../../ficha/grouped.ts'
import { Ledger } from '../../showing/reading/ledger.tsx'
import cards from '../../showing/reading/row-cards.module.css'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-shapes.tsx'
import { Tick } from '../../ui/inputs.tsx'
import type { DisputedBlock } from '../../workbook/returned/disputed-blocks.ts'
import type { ReturnedCell } from '../../workbook/returned/returned-cell.ts'
import { BookIcon, type BookIconName, isBookIcon } from './book-icons.tsx'
import { BookRow } from './book-row.tsx'
import styles from './book-table.module.css'
import { cellsIn } from './book-words.ts'
import { ForkRow } from './fork-row.tsx'
import type { OpenBook } from './use-book-proof.ts'

/** Every cell that changes or can't: first what has to be chosen, then what enters, sheet by sheet. */
export function BookTable({ open }: { open: OpenBook }) {
  const blocks = open.proof.blocks.filter(({ isAsked }) => isAsked)
  const [both, refused, blank, noPlace] = [
    cellsIn(open, 'both'),
    cellsIn(open, 'refused'),
    cellsIn(open, 'blank'),
    cellsIn(open, 'no place'),
  ]
  const entering = cellsIn(open, 'book')
  if (both.length + refused.length + blank.length + noPlace.length + entering.length + blocks.length === 0)
    return <p className={styles.nothing}>El libro no cambia nada: todo lo que trae ya está en la ficha.</p>
  return (
    <Ledger label="Lo que cambia con el libro" className={classes(cards.cards, styles.table)}>
      <Heads />
      {blocks.map((block) => (
        <BlockQuestion key={block.id} open={open} block={block} />
      ))}
      {both.length > 0 && (
        <Group icon="fork" title="Cambiaron también en la ficha" more="elija una por una">
          {both.map((cell) => (
            <ForkRow key={cell.address} open={open} cell={cell} />
          ))}
        </Group>
      )}
      {refused.length > 0 && (
        <Group
          icon="x"
          title="No se pueden leer"
          more="ninguna borra lo que había; corríjalas en el libro y tráigalo otra vez"
        >
          {refused.map((cell) => (
            <BookRow key={cell.address} open={open} cell={cell} />
          ))}
        </Group>
      )}
      {[...grouped(entering, ({ sheet }) => sheet)].map(([sheet, cells]) => (
        <SheetGroup key={sheet} open={open} sheet={sheet} cells={cells} />
      ))}
      {blank.length > 0 && (
        <Group
          icon="dash"
          title="El libro las dejó en blanco"
          more="marque las que quiera borrar"
          all={<All open={open} what="blanked" cells={blank} />}
        >
          {blank.map((cell) => (
            <BookRow key={cell.address} open={open} cell={cell} tick="blanked" />
          ))}
        </Group>
      )}
      {noPlace.length > 0 && (
        <Group icon="out" title="Sin lugar en la ficha">
          {noPlace.map((cell) => (
            <BookRow key={cell.address} open={open} cell={cell} />
          ))}
        </Group>
      )}
    </Ledger>
  )
}

const Heads = () => (
  <>
    <colgroup>
      <col className={styles.tickColumn} />
      <col />
      <col className={styles.whereColumn} />
      <col className={styles.wasColumn} />
      <col className={styles.bookColumn} />
      <col className={styles.nowColumn} />
      <col className={styles.doesColumn} />
    </colgroup>
    <thead>
      <tr>
        <td />
        <th scope="col">Celda</th>
        <th scope="col">Dónde viene</th>
        <th scope="col" className={styles.number}>
          Exportado
        </th>
        <th scope="col" className={styles.number}>
          En el libro
        </th>
        <th scope="col" className={styles.number}>
          Ahora
        </th>
        <th scope="col">Si acepta</th>
      </tr>
    </thead>
  </>
)

interface GroupProps {
  icon: IconName | BookIconName
  title: ReactNode
  more?: string | undefined
  /** One tick for all of them. */
  all?: ReactNode
  children: ReactNode
}

function Group({ icon, title, more, all, children }: GroupProps) {
  return (
    <tbody>
      <tr className={styles.group}>
        <th colSpan={7} scope="rowgroup">
          <span className={styles.groupHead}>
            {all}
            <span>
              {isBookIcon(icon) ? <BookIcon name={icon} /> : <Icon name={icon} small />} <b>{title}</b>
              {more && ` · ${more}`}
            </span>
          </span>
        </th>
      </tr>
      {children}
    </tbody>
  )
}

/** Cells of one sheet of the ficha, by the name that it has now. */
function SheetGroup({ open, sheet, cells }: { open: OpenBook; sheet: string; cells: readonly ReturnedCell[] }) {
  const now = open.proof.located.sheets.get(sheet)?.cells.sheet.name ?? sheet
  const isSorted = cells.some(({ before }) => before !== undefined)
  return (
    <Group
      icon={now !== sheet ? 'name' : isSorted ? 'swap' : 'file'}
      title={`Hoja ${now}`}
      more={[now !== sheet && `antes ${sheet}`, isSorted && 'filas en otro orden', 'solo cambió el libro']
        .filter(Boolean)
        .join(' · ')}
      all={<All open={open} what="left" cells={cells} />}
    >
      {cells.map((cell) => (
        <BookRow key={cell.address} open={open} cell={cell} tick="left" />
      ))}
    </Group>
  )
}

interface AllProps {
  open: OpenBook
  what: 'left' | 'blanked'
  cells: readonly ReturnedCell[]
}

/** Ticks or leaves all of a group at once. */
function All({ open: { choices, choose }, what, cells }: AllProps) {
  const isTicked = ({ address }: ReturnedCell) => (choices[what][address] === true) === (what === 'blanked')
  const count = cells.filter(isTicked).length
  const isAll = count === cells.length
  return (
    <Tick
      className={styles.tickBox}
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && !isAll
      }}
      onChange={() =>
        choose.tick(
          what,
          cells.map(({ address }) => address),
          what === 'left' ? isAll : !isAll,
        )
      }
    >
      <span className="vh">
        {isAll ? 'Quitar' : 'Marcar'} {counted(cells.length, 'celda', 'celdas')}
      </span>
    </Tick>
  )
}

/** Rows were sorted, or values carried about: nobody but the person knows which cell each value is of. */
function BlockQuestion({ open: { choices, choose }, block }: { open: OpenBook; block: DisputedBlock }) {
  const { id, sheet, rows, rowLabel, cells } = block
  const name = `orden-${id}`
  const chosen = choices.blocks[id]
  return (
    <tbody>
      <tr className={styles.question}>
        <td colSpan={7}>
          <fieldset>
            <legend>
              <Icon name="swap" small /> <b>{sheet}:</b> {counted(rows, 'fila', 'filas')} en otro orden,{' '}
              {counted(cells.length, 'celda', 'celdas')}. ¿Cómo se {cells.length === 1 ? 'lee' : 'leen'}?
            </legend>
            <Tick type="radio" name={name} checked={chosen === 'label'} onChange={() => choose.block(id, 'label')}>
              Por lo que dice cada fila ({rowLabel}): se ordenaron las filas
            </Tick>
            <Tick type="radio" name={name} checked={chosen === 'name'} onChange={() => choose.block(id, 'name')}>
              Por el lugar en que se exportó cada celda: se cambiaron las etiquetas
            </Tick>
          </fieldset>
        </td>
      </tr>
    </tbody>
  )
}
