import { INK } from '../../report/sheet-cells.ts'
import type { PlanLook } from '../book-plan.ts'

/** How a look is drawn; what is absent is that of any cell: Calibri 11, black, nothing behind, at the bottom left. */
export interface Drawing {
  readonly bold?: true
  readonly underline?: true
  readonly size?: number
  readonly ink?: string
  readonly ground?: string
  readonly right?: true
  /** To the left, also of numbers, a little off its edge. */
  readonly apart?: true
  readonly top?: true
  readonly wrap?: true
  readonly edge?: 'box' | 'rule' | 'line'
}

const COMPUTED = '#eceef1'
const HEAD: Drawing = { bold: true, ground: INK.head, wrap: true, edge: 'rule' }
const FORMER: Drawing = { ink: INK.soft, ground: COMPUTED, edge: 'line' }

/** A cell that is filled is white and has an edge; what is computed or was published stands on grey. */
export const LOOKS: Record<PlanLook, Drawing> = {
  title: { bold: true, size: 14 },
  caption: { bold: true, size: 12 },
  unit: { ink: INK.soft },
  head: HEAD,
  headFigure: { ...HEAD, right: true },
  code: { ink: INK.soft, top: true, edge: 'line' },
  label: { top: true, wrap: true, edge: 'line' },
  prose: { top: true, wrap: true },
  link: { ink: INK.accent, underline: true, top: true },
  plain: {},
  entry: { right: true, top: true, edge: 'box' },
  entryText: { apart: true, top: true, wrap: true, edge: 'box' },
  former: { ...FORMER, right: true, top: true },
  formerText: { ...FORMER, apart: true, top: true, wrap: true },
  figure: { ground: COMPUTED, right: true, top: true, edge: 'line' },
  total: { bold: true, ground: COMPUTED, right: true, top: true, edge: 'rule' },
  totalLabel: { bold: true, top: true, edge: 'rule' },
  shut: { ground: COMPUTED },
}
