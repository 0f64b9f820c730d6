import type { CellAddress } from '../ficha/address.ts'
import type { Answer } from '../ficha/answer.ts'
import type { Kind } from '../ficha/kinds/kind.ts'

/** A row of the table that is filled, as a block may call it. */
export interface TargetRow {
  readonly id: string
  readonly label: string
  /** Where there is little room; the label says it whole. */
  readonly short?: string | undefined
  /** The official code: '13', '24'. Absent where rows have none. */
  readonly code?: string | undefined
  /** Other names: 'RM', 'Componente 1'. */
  readonly names: readonly string[]
  /** A line under the rows, typed in as they are and no part of their list: 'Gasto administrativo'. */
  readonly isApart?: boolean
  /** A total of the table itself: what is pasted there is held back. */
  readonly isComputed?: boolean
}

export interface TargetColumn {
  readonly key: string
  /** As the person reads it in a list: 'Gasto 2023'. */
  readonly label: string
  /** What its head may say, besides the year: 'Gasto ejecutado', 'Monto'. */
  readonly heads: readonly string[]
  /** Absolute; absent where nothing is asked by year. */
  readonly year?: number | undefined
  /** Columns of one question, over its years, have the same. */
  readonly question: string
  /** Of a year before: what stands there was published. */
  readonly isFormer: boolean
  readonly isNumeric: boolean
  /** In thousands of pesos: what comes in pesos or millions is converted. */
  readonly isMoney: boolean
}

export interface TargetCell {
  /** Absent where nothing can be typed, but something is known to compare with. */
  readonly address?: CellAddress | undefined
  readonly kind: Kind
  readonly answer: Answer | undefined
  /** What stands there, as it was typed; '' when blank. */
  readonly typed: string
  /** The answer of the year before, to compare magnitudes with. */
  readonly former?: Answer | undefined
}

/** A table that a block may enter: given as data, so that a clipboard and a file come in alike. */
export interface Target {
  /** What its rows are together: 'regiones', 'presupuesto y ejecución'. */
  readonly title: string
  /** What one row is called: 'región'. */
  readonly rowLabel: string
  readonly year: number
  /** About how much there is to spend, M$: amounts far over it are in pesos. 0 when nobody knows. */
  readonly budget: number
  readonly rows: readonly TargetRow[]
  /** In the order in which they are drawn. */
  readonly columns: readonly TargetColumn[]
  /** undefined where the table has no such cell. */
  readonly cellAt: (row: string, column: string) => TargetCell | undefined
  /** The cell on which it was pasted: where a block without names begins. */
  readonly at: { readonly row: string; readonly column: string }
}
