import { leftOver, plain, plainName } from '../cleaned/plain-name.ts'
import type { Target, TargetColumn } from '../target.ts'
import { unitNamed } from '../unit.ts'

/** What a head says. */
export interface ColumnHead {
  readonly text: string
  readonly words: readonly string[]
  /** The only year in it. */
  readonly year: number | undefined
  /** A share or a change: it is computed, and nobody's answer. */
  readonly isComputed: boolean
}

const YEAR = /\b(?:19|20)\d\d\b/g
const COMPUTED = /%|\bporcentaje\b|\bvariacion\b|\bcambio\b|\bparticipacion\b|\bdiferencia\b|\bunitario\b/
/** They say how it is written, or when, and not what it is. */
const ASIDE = /\bmm ?\$|\bm ?\$|\$|\bmm\b|\bmillones\b|\bmiles\b|\bpesos\b|\bclp\b|\bano\b|\bnominal(es)?\b|\bactual\b/g

export function readColumnHead(text: string, year: number): ColumnHead {
  const all = plain(text)
  const years = [...new Set(all.match(YEAR) ?? [])]
  const said = years.length === 1 ? Number(years[0]) : /\banterior\b/.test(all) ? year - 1 : undefined
  const words = plainName(
    all
      .replace(YEAR, ' ')
      .replace(ASIDE, ' ')
      .replace(/\banterior\b/g, ' '),
  ).words
  return { text, words, year: said, isComputed: COMPUTED.test(all) && unitNamed(all) === undefined }
}

/** How well a head fits a column: 3 by the same words, 2 where one says all of the other, 1 by some words, 0 not. */
function fitOf(head: ColumnHead, column: TargetColumn): number {
  return Math.max(0, ...column.heads.map((name) => fitOfName(head.words, plainName(name).words)))
}

function fitOfName(head: readonly string[], name: readonly string[]): number {
  if (head.length === 0 || name.length === 0) return 0
  const [short, long] = [leftOver(head, name), leftOver(name, head)]
  if (short === 0 || long === 0) return 3
  if (short !== undefined || long !== undefined) return 2
  return head.some((word) => leftOver([word], name) !== undefined) ? 1 : 0
}

export type ByHead = { readonly column: TargetColumn; readonly by: 'head' | 'year' }

/**
 * The column that a head names; several where it says a year alone, in the order in which they are drawn. A head without
 * a year means this one. `isNumbers`: whether numbers stand under it.
 */
export function columnsByHead(head: ColumnHead, target: Target, isNumbers: boolean): readonly ByHead[] {
  if (head.text === '' || head.isComputed) return []
  const ofYear = target.columns.filter(
    (one) =>
      one.isNumeric === isNumbers &&
      (head.year === undefined ? !one.isFormer : (one.year ?? target.year) === head.year),
  )
  if (head.words.length === 0) return head.year === undefined ? [] : ofYear.map((column) => ({ column, by: 'year' }))
  const fits = ofYear.map((column) => ({ column, fit: fitOf(head, column) }))
  const best = Math.max(0, ...fits.map((one) => one.fit))
  const found = best === 0 ? [] : fits.filter((one) => one.fit === best)
  if (found.length > 0) return found.map(({ column }) => ({ column, by: 'head' }))
  // 'Ejecución presupuestaria 2023' over a table of years: the year decides where there is one such column.
  return head.year !== undefined && ofYear.length === 1 ? [{ column: ofYear[0]!, by: 'year' }] : []
}
