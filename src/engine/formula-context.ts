import type { Answers } from '../ficha/answer.ts'
import type { Table } from '../ficha/field.ts'
import type { FormulaContext } from '../ficha/figure.ts'
import { positionOf, rowNameOf } from './labels.ts'

/** A context whose row is looked up only by those who name it. */
export class RowContext implements FormulaContext {
  constructor(
    readonly t: number,
    readonly year: number,
    private readonly table: Table | undefined,
    readonly row: string | undefined,
    private readonly answers: Answers,
  ) {}

  get position(): number {
    return this.table && this.row !== undefined ? positionOf(this.table, this.row, this.answers) : 0
  }

  get rowName(): string {
    return this.table && this.row !== undefined ? rowNameOf(this.table, this.row, this.answers) : ''
  }
}
