const UNKEEPABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * What every engine keeps exactly as it was given, or an error. libsql dies of a boolean (a panic that nothing catches),
 * binds whole numbers as reals, cuts a text at U+0000 and replaces unpaired surrogates, all without a word; PostgreSQL
 * writes a date or an object as some text.
 */
export function bindable(value: unknown): string | bigint | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value) return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (typeof value === 'string' && !UNKEEPABLE.test(value)) return value
  throw new TypeError(
    `can't be stored: ${typeof value === 'string' ? 'a text with damaged characters' : kindOf(value)}`,
  )
}

/** Never the value itself: errors are logged, and values are people's. */
const kindOf = (value: unknown): string =>
  typeof value === 'object' ? (value?.constructor?.name ?? 'object') : `${typeof value} out of range`
