import { type CleanBlock, isNumberLike } from '../cleaned/clean-block.ts'
import type { MatchedRow } from '../matched/match-rows.ts'
import type { MatchedColumn } from '../matched/matched-column.ts'
import type { BlockProof, ProofCell, ProofColumn, ProofRow, TotalCheck } from './proof.ts'

/** What a person has to look at before accepting, each with what it speaks of. */
export type ToLook =
  | { readonly is: 'unit'; readonly column: ProofColumn }
  | { readonly is: 'column by order'; readonly columns: readonly ProofColumn[] }
  | { readonly is: 'column left out'; readonly column: ProofColumn }
  | { readonly is: 'convention' | 'written unit'; readonly column: ProofColumn; readonly cells: readonly ProofCell[] }
  | { readonly is: 'proposed'; readonly row: MatchedRow & { is: 'row' } }
  | { readonly is: 'no place'; readonly row: MatchedRow & { is: 'no place' } }
  | { readonly is: 'hidden'; readonly row: MatchedRow }
  | { readonly is: 'total'; readonly row: MatchedRow; readonly checks: readonly TotalCheck[] }
  | {
      readonly is: 'readings' | 'replaces' | 'unreadable'
      readonly row: MatchedRow & { is: 'row' }
      readonly cell: ProofCell
    }
  | { readonly is: 'rounded' | 'published' | 'no cell'; readonly cells: readonly ProofCell[] }

/** What needs eyes, columns first, then row by row; what is only said of many cells comes together, last. */
export function toLook(proof: BlockProof, block: CleanBlock): readonly ToLook[] {
  const cells = proof.rows.flatMap((row) => row.cells)
  return [
    ...proof.columns.flatMap((column) => looksOfColumn(cells, column)),
    ...byOrder(proof),
    ...proof.rows.flatMap((row, at) => looksOfRow(row, block.rows[at]!.cells.some(isNumberLike))),
    ...together(
      'rounded',
      cells.filter((one) => one.roundedFrom !== undefined && one.state !== 'blank'),
    ),
    ...together('published', cells.filter(isOfFormer)),
    ...together(
      'no cell',
      cells.filter((one) => one.state === 'no place'),
    ),
  ]
}

const together = (is: 'rounded' | 'published' | 'no cell', cells: readonly ProofCell[]): ToLook[] =>
  cells.length > 0 ? [{ is, cells }] : []

function looksOfColumn(cells: readonly ProofCell[], column: ProofColumn): ToLook[] {
  const { matched, unit } = column
  if (matched.is === 'nothing') return isLeftOut(matched) ? [{ is: 'column left out', column }] : []
  if (matched.is === 'names') return []
  // Of a former year nothing enters unless it is ticked, and then it is said cell by cell.
  const looks: ToLook[] =
    unit && !matched.column.isFormer && (unit.unit !== 'M$' || unit.how === 'doubt') && unit.how !== 'chosen'
      ? [{ is: 'unit', column }]
      : []
  const own = cells.filter(({ index }) => index === matched.index)
  const said = own.filter(({ by }) => by === 'column' || by === 'groups')
  const withUnit = own.filter(({ unit, state }) => unit && unit !== '%' && state !== 'published')
  if (withUnit.length > 0) looks.push({ is: 'written unit', column, cells: withUnit })
  return said.length > 0 ? [...looks, { is: 'convention', column, cells: said }] : looks
}

const isLeftOut = (matched: MatchedColumn): boolean =>
  matched.is === 'nothing' && (matched.why === 'unknown' || matched.why === 'hidden' || matched.why === 'repeated')

/** Columns taken by their order alone; one without names goes where it was pasted, and nobody doubts it. */
function byOrder(proof: BlockProof): ToLook[] {
  const columns = proof.columns.filter(({ matched }) => matched.is === 'column' && matched.how === 'order')
  const hasNames = proof.columns.some(({ matched }) => matched.is === 'names')
  return columns.length > (hasNames ? 0 : 1) ? [{ is: 'column by order', columns }] : []
}

function looksOfRow({ matched, cells, checks }: ProofRow, hasAmounts: boolean): ToLook[] {
  if (matched.is === 'no place') return hasAmounts ? [{ is: 'no place', row: matched }] : []
  if (matched.is === 'held') {
    if (matched.held === 'hidden' && hasAmounts) return [{ is: 'hidden', row: matched }]
    const wrong = checks.filter((one) => !one.holds)
    return wrong.length > 0 ? [{ is: 'total', row: matched, checks: wrong }] : []
  }
  return [
    ...(matched.how === 'proposed' ? [{ is: 'proposed', row: matched } as const] : []),
    ...cells.flatMap((cell): ToLook[] => {
      const is = lookAt(cell)
      return is ? [{ is, row: matched, cell }] : []
    }),
  ]
}

/** Another value than was published; it can be ticked to be replaced, and unticked again. */
const isOfFormer = ({ state, address, column }: ProofCell): boolean =>
  address !== undefined && column.isFormer && (state === 'published' || state === 'replaces')

function lookAt({ state, by, readings, column }: ProofCell): 'readings' | 'replaces' | 'unreadable' | undefined {
  if (state === 'unreadable') return 'unreadable'
  if (readings && by !== 'column' && by !== 'groups') return 'readings'
  return !column.isFormer && (state === 'replaces' || state === 'kept') ? 'replaces' : undefined
}
