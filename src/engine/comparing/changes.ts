import type { CellAddress } from '../../ficha/address.ts'
import type { Finding } from '../../ficha/finding.ts'
import type { Quantity, Truth } from '../../ficha/quantity.ts'

/** What stood somewhere, as it is read. A blank, a zero and a marker are three things. */
export interface Shown {
  readonly is: 'blank' | 'number' | 'marker' | 'text' | 'list' | 'unreadable'
  /** '1.234', 'S/I', 'Sí', the lines of a list; '' when blank. */
  readonly text: string
  /** Of a number or a marker; none of anything else. */
  readonly quantity: Quantity
}

/** appeared · stayed · went: a finding. addsUp: a sum that changed and holds; addsUpNow: it didn't before. */
export interface Effect {
  readonly is: 'appeared' | 'stayed' | 'went' | 'addsUp' | 'addsUpNow'
  /** Id of the finding; of a sum, of its rule. */
  readonly of: string
  readonly title: string
  /** 'Indicador de propósito 2': the row that a rule speaks of; '' of a rule over the whole ficha. */
  readonly where: string
  /** The values in a few words; '' where it wasn't, or isn't any more. Of a sum, its total. */
  readonly before: string
  readonly now: string
}

/** A cell that says another thing than before. */
export interface CellChange {
  /** As it is called now; of a row that went, as it was. */
  readonly cell: CellAddress
  readonly label: string
  readonly section: string
  /** 'table~row' of its row; '' out of a table. */
  readonly row: string
  readonly before: Shown
  readonly now: Shown
  /** now − before, of two numbers; none of anything else. */
  readonly difference: Quantity
  /** What of a list came and what went, each by its label; empty of anything else. */
  readonly came: readonly string[]
  readonly left: readonly string[]
  /** What the ficha of the year before has in its place. */
  readonly former: Shown
  /** Figures that moved and depend on it, those on fewest cells first. */
  readonly figures: readonly CellAddress[]
  readonly effects: readonly Effect[]
}

/** A row that wasn't there, or is no more, with what it says. */
export interface TableRowChange {
  readonly is: 'added' | 'removed'
  readonly table: string
  readonly row: string
  /** 'Componente 3' */
  readonly label: string
  /** Its name, as people typed it; its label where it has none. */
  readonly name: string
  readonly section: string
  readonly cells: readonly CellChange[]
}

/** A computed figure that prints another thing than before. */
export interface FigureChange {
  readonly figure: CellAddress
  readonly label: string
  /** Its name alone, without row or year. */
  readonly name: string
  readonly before: Shown
  readonly now: Shown
  /** now − before, of two numbers. */
  readonly difference: Quantity
  readonly isPercent: boolean
  readonly former: Shown
  readonly effects: readonly Effect[]
}

/** A finding and what became of it. */
export interface FindingChange {
  readonly is: 'appeared' | 'stayed' | 'went'
  readonly id: string
  /** As it is now; of one that went, as it was. */
  readonly finding: Finding
  /** The row, or the cell, that it speaks of: many findings have one title. '' of a rule over the whole ficha. */
  readonly where: string
  /** Its values in a few words before; '' of one that appeared. */
  readonly before: string
  /** Its values now; '' of one that went. */
  readonly now: string
  /** Cells that changed among those it depends on. */
  readonly because: readonly CellAddress[]
}

/** Two sides that have to be equal, one of which moved. */
export interface SumChange {
  readonly rule: string
  readonly title: string
  /** Totals of the side, as printed. */
  readonly before: string
  readonly now: string
  readonly held: Truth
  readonly holds: Truth
  readonly because: readonly CellAddress[]
}

/** Cells of a section with the same answer in both. */
export interface SectionEquals {
  readonly section: string
  readonly title: string
  readonly count: number
}

/** What changed from one examination to another. */
export interface Changes {
  /** Cells of fields and of rows that are in both, in the order of the form. */
  readonly cells: readonly CellChange[]
  readonly rows: readonly TableRowChange[]
  /** Ids of free tables whose rows stand in another order. */
  readonly reordered: readonly string[]
  readonly figures: readonly FigureChange[]
  /** In the order of the findings now, those that went after them; undefined: what was found before isn't known. */
  readonly findings: readonly FindingChange[] | undefined
  readonly sums: readonly SumChange[]
  /** Sections in which something was answered alike. */
  readonly equal: readonly SectionEquals[]
}

/** Every cell that changed, those of rows that came or went too. */
export const everyChange = ({ cells, rows }: Changes): CellChange[] => [...cells, ...rows.flatMap((row) => row.cells)]

/** Did nothing change at all? */
export const isNothing = ({ cells, rows, reordered, figures, findings = [], sums }: Changes): boolean =>
  [cells, rows, reordered, figures, sums].every((list) => list.length === 0) &&
  findings.every(({ is, before, now }) => is === 'stayed' && before === now)
