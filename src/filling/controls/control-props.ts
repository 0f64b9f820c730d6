import type { CellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { ControlNames } from '../../ui/field.tsx'

/** What every control is given. */
export interface ControlProps {
  asked: Field | Column
  cell: CellAddress
  row: string | undefined
  names: ControlNames
}
