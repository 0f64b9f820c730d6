import fc from 'fast-check'
import { nasty } from './nasty.ts'

type Path = readonly (string | number)[]
type Holder = Record<string | number, unknown>

/** Where something can be broken: every member and element of a value, at most a few of each list. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length > 6) return [path]
  const keys = Array.isArray(value) ? [...value.slice(0, 3).keys()] : Object.keys(value).slice(0, 30)
  return [path, ...keys.flatMap((key) => placesIn((value as Holder)[key], [...path, key]))]
}

/** The value with one place changed; the original stays as it is. */
function changedAt(value: unknown, [key, ...rest]: Path, change: (held: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Holder) }) as Holder
  copy[key] = changedAt(copy[key], rest, change)
  return copy
}

export interface Spoiling {
  /** Which place, of however many there are. */
  readonly place: number
  readonly by: 'value' | 'absence' | 'member' | 'list' | 'many'
  readonly value: unknown
  readonly key: string
}

export const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  place: fc.nat(),
  by: fc.constantFrom('value', 'value', 'value', 'absence', 'member', 'list', 'many'),
  value: nasty,
  key: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '', '0', 'then', 'toJSON', 'ñ', 'extra'),
})

/** A good body with one place broken. */
export function spoil(body: unknown, { place, by, value, key }: Spoiling): unknown {
  const places = placesIn(body)
  const path = places[place % places.length]!
  if (by === 'absence' && path.length > 0) return changedAt(body, path, () => undefined)
  return changedAt(body, path, (held) => {
    if (by === 'list') return [held]
    if (by === 'many') return Array.isArray(held) ? Array.from({ length: 600 }, () => held[0]) : value
    return by === 'member' && typeof held === 'object' && held !== null ? withOwn(held, key, value) : value
  })
}

/** '__proto__' as a member of its own. */
const withOwn = (held: object, key: string, value: unknown): object =>
  Object.defineProperty({ ...held }, key, { value, enumerable: true, configurable: true, writable: true })
