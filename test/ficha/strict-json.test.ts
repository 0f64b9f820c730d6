import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUnsound } from '../../src/ficha/strict-json.ts'
import { runs } from '../long.ts'

describe('is refused, though JSON.parse takes it', () => {
  test.each([
    ['a name twice', '{"a":1,"a":1}', 'dos veces'],
    ['a name twice, further in', '[{"b":[{"a":1,"c":{"a":1},"a":2}]}]', 'dos veces'],
    ['a name twice, written in two ways', '{"a":1,"\\u0061" :2}', 'dos veces'],
    ['a name twice, with quotes in it', '{"\\"a":1,"\\"a":2}', 'dos veces'],
    ['the name of a prototype', '{"answers":{"__proto__":{}}}', '__proto__'],
    ['the name of a prototype, in disguise', '{"\\u005f_proto__":1}', '__proto__'],
    ['more digits than a double has', '{"a":12345678901234567890}', 'cifras'],
    ['the first whole number that is lost', '9007199254740993', 'cifras'],
    ['decimals beyond a double', '[0.12345678901234567891]', 'cifras'],
    ['more than the greatest', '1e400', 'cifras'],
    ['less than the least', '-1e-400', 'cifras'],
    ['a number of 41 characters', `1${'0'.repeat(40)}`, 'más de 40 caracteres'],
    ['a number of 41 characters that a double holds', `[0.5${'0'.repeat(38)}]`, 'más de 40 caracteres'],
    ['a sign, a point and an exponent count too', `-1.${'0'.repeat(36)}e0`, 'más de 40 caracteres'],
    ['depth', `${'['.repeat(41)}${']'.repeat(41)}`, 'niveles'],
    ['depth of objects', `${'{"a":'.repeat(41)}1${'}'.repeat(41)}`, 'niveles'],
  ])('%s', (_, text, said) => {
    expect(() => JSON.parse(text)).not.toThrow()
    expect(findUnsound(text)).toContain(said)
  })
})

describe('is no objection', () => {
  test.each([
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}',
    '{"a":"a","b":"a"}',
    '["__proto__","a:","\\":"]',
    '{"a\\\\":1,"a":"{\\"a\\":1}"}',
    '[0,-0,0.0,-0.0e5,1.50,1e21,1E+2,9007199254740992,0.1,5e-324,1.7976931348623157e308]',
    `1${'0'.repeat(39)}`,
    `[0.5${'0'.repeat(37)}]`,
    '{"constructor":1,"prototype":2,"toString":3}',
    `${'['.repeat(40)}${']'.repeat(40)}`,
    '',
    '"',
    '{"a',
    '}}]]-',
  ])('%s', (text) => expect(findUnsound(text)).toBeUndefined())

  test('anything that JSON.stringify writes, however it is indented', () => {
    const value = fc.jsonValue({ maxDepth: 12 }).filter((one) => !JSON.stringify(one).includes('__proto__'))
    fc.assert(
      fc.property(
        value,
        fc.nat({ max: 3 }),
        (one, indent) => findUnsound(JSON.stringify(one, null, indent)) === undefined,
      ),
    )
  })

  test('any number that JavaScript prints', () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())
    fc.assert(
      fc.property(number, (one) => findUnsound(`[${one}]`) === undefined),
      { numRuns: runs(1_000, 20_000) },
    )
  })
})

/** Texts of some `n` characters, each the worst for one part of the reader. */
const WORST: Readonly<Record<string, (n: number) => string>> = {
  digits: (n) => '1'.repeat(n),
  'zeros between digits': (n) => `[1${'0'.repeat(n)}1]`,
  'zeros behind a point': (n) => `[0.${'0'.repeat(n)}1]`,
  'digits of an exponent': (n) => `1e${'0'.repeat(n)}1`,
  'numbers as long as they may be': (n) => `[${`1${'0'.repeat(38)}1,`.repeat(n / 41)}1]`,
  'signs of minus': (n) => '-'.repeat(n),
  'quotes in a text': (n) => `"${'\\"'.repeat(n / 2)}"`,
  backslashes: (n) => `"${'\\'.repeat(n)}"`,
  'a text without an end': (n) => `"${'\\"'.repeat(n / 2)}`,
  'empty texts': (n) => `[${'"",'.repeat(n / 3)}1]`,
  'spaces after a text': (n) => `[${`"a"${' '.repeat(1_000)},`.repeat(n / 1_004)}1]`,
  'one long space': (n) => `"a"${' '.repeat(n)}"a"`,
  names: (n) => `{${Array.from({ length: n / 10 }, (_, index) => `"${index}":1`.padEnd(9)).join(',')}}`,
  'names in disguise': (n) => `{${Array.from({ length: n / 20 }, (_, index) => `"\\u0061${index}":1`).join(',')}}`,
  'lists opened and closed': (n) => `[${'[],'.repeat(n / 3)}1]`,
}
/** A text that counts the signs which are looked at, searched or copied of it; it can do no more than a reader needs. */
function counted(text: string) {
  const count = { signs: 0 }
  const cut = (start: number, end: number) => {
    count.signs += end - start
    return text.slice(start, end)
  }
  const find = (sought: string, from: number) => {
    const found = text.indexOf(sought, from)
    count.signs += (found === -1 ? text.length : found) - from + 1
    return found
  }
  const able: Record<string, unknown> = { length: text.length, slice: cut, indexOf: find }
  const get = (_: object, name: string) => {
    if (name in able) return able[name]
    if (!/^-?\d+$/.test(name)) throw new Error(`a reader of ${name} isn't counted`)
    count.signs += 1
    return text[Number(name)]
  }
  return { text: new Proxy({}, { get }) as unknown as string, count }
}

describe('looks at each sign a few times, however long the text is', () => {
  test.each(Object.entries(WORST))('%s', (_, write) => {
    const { text, count } = counted(write(50_000))
    findUnsound(text, 100_000)
    expect(count.signs).toBeGreaterThan(0)
    expect(count.signs / text.length).toBeLessThan(8)
  })
})
