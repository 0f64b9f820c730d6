import { describe, expect, test } from 'vitest'
import { placeholdersWithoutText } from '../../src/pdf/placeholders.ts'

describe('the placeholders of the engine', () => {
  const realm = { Function }
  placeholdersWithoutText(realm)
  const made = (...texts: string[]) => new realm.Function(...texts)

  test('do what their text said, with new and without', () => {
    expect([made('return 0')(), made('return true')(), made('path', 'return path')('/a')]).toEqual([0, true, '/a'])
    expect(realm.Function('return true')()).toBe(true)
  })

  test('never run a text', () => {
    expect(made('globalThis.harm = 1')).toThrow('no files and no packages')
    expect(globalThis).not.toHaveProperty('harm')
  })

  test('are functions to who asks', () => expect(made('return 0')).toBeInstanceOf(Function))
})
