// Fractional index: the order of rows as keys between which there is always another.

/** Keys are texts that sort as such. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const MIDDLE = DIGITS[31]!

export interface Placed {
  readonly id: string
  readonly key: string
}

/** A key strictly after `low` and before `high`; either may be missing. No key ends in '0', so there is always room. */
export function keyBetween(low: string | undefined, high: string | undefined): string {
  if (low !== undefined && high !== undefined && low >= high) throw new RangeError(`no key between ${low} and ${high}`)
  return between(low ?? '', high)
}

function between(low: string, high: string | undefined): string {
  const alike = high === undefined ? 0 : sharedLength(low, high)
  if (alike > 0) return high!.slice(0, alike) + between(low.slice(alike), high!.slice(alike))
  const from = low === '' ? 0 : DIGITS.indexOf(low[0]!)
  const to = high === undefined ? DIGITS.length : DIGITS.indexOf(high[0]!)
  if (to - from > 1) return digitBetween(low, high, from, to)
  if (high !== undefined && high.length > 1) return high[0]!
  return DIGITS[from] + between(low.slice(1), undefined)
}

/** At an open end one step, so that adding row after row doesn't lengthen keys; between two keys the middle. */
function digitBetween(low: string, high: string | undefined, from: number, to: number): string {
  if (low === '' && high === undefined) return MIDDLE
  if (high === undefined) return DIGITS[from + 1]!
  return low === '' ? DIGITS[to - 1]! : DIGITS[Math.floor((from + to) / 2)]!
}

/** Length of the common beginning, as if `low` went on in zeros. */
function sharedLength(low: string, high: string): number {
  let length = 0
  while (length < high.length && (low[length] ?? '0') === high[length]) length++
  return length
}

/** Key of the row at this position of what the server gave; the same on every device, whatever rows follow. */
export const baseKey = (position: number): string =>
  DIGITS[Math.floor(position / DIGITS.length) % DIGITS.length]! + DIGITS[position % DIGITS.length]! + MIDDLE

/** By key; rows placed alike by two people stand in the order of their ids, everywhere the same. */
export const byKey = (a: Placed, b: Placed): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/**
 * Keys that put `id` at `index` among its siblings (in order, without it): its own first, then those of siblings
 * that were placed exactly alike and have to step aside.
 */
export function keysToPlace(id: string, index: number, siblings: readonly Placed[]): Placed[] {
  const low = siblings[index - 1]?.key
  const after = siblings.slice(index)
  const tied = after.filter((one) => low !== undefined && one.key <= low)
  const high = after[tied.length]?.key
  const placed: Placed[] = []
  for (const one of [id, ...tied.map((row) => row.id)])
    placed.push({ id: one, key: keyBetween(placed.at(-1)?.key ?? low, high) })
  return placed
}
