import fc from 'fast-check'

/** Texts that break what trusts them. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '-0',
  'null',
  'undefined',
  'true',
  'a\u0000b',
  '\u0000',
  '\uD800',
  'x\uDC00y',
  '\u202Eatras\u202C',
  '\u200F\u061C',
  '\uFEFF',
  '👩🏽‍🚒🇨🇱',
  'e\u0301'.repeat(20),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  "'; drop table users; --",
  '%',
  '_',
  '\\',
  '%00',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '=1+1',
  '12345678901234567890',
  '1e308',
  '2023-13-45T99:99:99Z',
  '2023~2023~2023',
  'a~b~c~d~e',
  'línea\r\nset-cookie: x=1',
]

const DEEP = (depth: number): unknown => {
  let value: unknown = 'fondo'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** A value as JSON reads it: '__proto__' is a key of its own, as in what comes over the wire. */
const json = (text: string): unknown => JSON.parse(text)

/** Anything that isn't what was asked for. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 0.5, 1e308, -1e308, 5e-324, 2 ** 53, 1e21),
  },
  { weight: 6, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [null], { '': '' }, [[[]]], ['a', 1, null]) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      json('{"__proto__":{"polluted":"yes"}}'),
      json('{"constructor":{"prototype":{"polluted":"yes"}}}'),
      json('{"a":{"__proto__":{"polluted":1}},"prototype":1,"toString":null,"then":1}'),
      json('{"length":1000000000,"0":1}'),
      json('{"2023":{"__proto__":1,"constructor":2,"valueOf":3}}'),
    ),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(20_001), 'ñ'.repeat(1_100), 'y'.repeat(301)) },
  { weight: 1, arbitrary: fc.constantFrom(...[10, 40, 1_000].map(DEEP)) },
)

/** Values too big to be drawn often; each is tried once on every route that takes a body. */
export const HUGE: Readonly<Record<string, () => unknown>> = {
  '1.000 levels deep': () => DEEP(1_000),
  '100.000 elements': () => Array.from({ length: 100_000 }, (_, index) => index),
  '100.000 members': () => Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index])),
  'a text of 2 MB': () => 'x'.repeat(2_000_000),
}
