import { counted } from '../../ficha/counted.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Selected } from './selected-cells.ts'
import styles from './selection-sums.module.css'

/** What is selected of a table: how many cells, their sum, and how far it is from the total under them. */
export function SelectionSums({ selected: { where, many, filled, sum, total, difference } }: { selected: Selected }) {
  return (
    <>
      <b className={styles.where}>{where}</b>
      <span>
        {counted(many, 'celda', 'celdas')}, {filled} con monto
      </span>
      {sum !== undefined && (
        <span>
          Suma <b>{sum}</b>
        </span>
      )}
      {total !== undefined && <span>Total {total}</span>}
      {difference === '' && (
        <span className="ok">
          <Icon name="eq" small /> igual
        </span>
      )}
      {difference !== undefined && difference !== '' && (
        <span>
          Diferencia <b>{difference}</b>
        </span>
      )}
    </>
  )
}
