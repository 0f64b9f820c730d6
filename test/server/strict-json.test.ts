import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findUnsound } from '../../src/server/border/strict-json.ts'
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
