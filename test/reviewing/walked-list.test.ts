import { describe, expect, it } from 'vitest'
import {
  lackingPage,
  rowToReturnTo,
  type WalkedList,
  type WalkedPage,
  walkFrom,
  withPage,
} from '../../src/reviewing/walked-list.ts'

const pageOf = (first: number, ids: string, beside: Partial<WalkedPage> = {}): WalkedPage => ({
  address: { state: 'toReview' },
  first,
  rows: [...ids].map((id) => ({ id, programme: `Programa ${id}`, isSent: id === id.toLowerCase() })),
  previous: null,
  next: null,
  ...beside,
})
const listOf = (...pages: WalkedPage[]): WalkedList => ({ person: 'p1', matching: 9, pages })

describe('the fichas beside one, in the order of the list', () => {
  const list = listOf(pageOf(3, 'abUc'))

  it.each([
    ['a', 3, undefined, 'b'],
    ['b', 4, 'a', 'c'],
    ['c', 6, 'b', undefined],
  ])('%s is number %i, between %s and %s; what was never sent is passed over', (id, position, before, after) => {
    const walk = walkFrom(list, id)
    expect([walk?.position, walk?.before?.id, walk?.after?.id]).toEqual([position, before, after])
  })

  it('a ficha that the list never showed has no place in it', () => {
    expect(walkFrom(list, 'z')).toBeUndefined()
  })

  it('at the end of a page the next one is asked for, and the walk goes on into it and knows its page', () => {
    const first = pageOf(1, 'ab', { next: 'wxyz' })
    expect(lackingPage(listOf(first), 'a')).toBeUndefined()
    const lacking = lackingPage(listOf(first), 'b')
    expect(lacking).toEqual({ side: 'after', address: { state: 'toReview', after: 'wxyz' } })
    const next = pageOf(3, 'cd', { address: { state: 'toReview', after: 'wxyz' }, previous: 'vwxy' })
    const longer = withPage(listOf(first), 'after', next)
    expect(walkFrom(longer, 'b')?.after?.id).toBe('c')
    expect(walkFrom(longer, 'c')).toMatchObject({ position: 3, before: { id: 'b' }, address: next.address })
    expect(lackingPage(longer, 'c')).toBeUndefined()
  })
})

describe('back in the list, which went on meanwhile', () => {
  const list = { ...listOf(pageOf(1, 'abcd')), at: 'b' }

  it.each([
    ['the row itself', ['a', 'b', 'c'], 'b'],
    ['what followed it, once it left the filter', ['a', 'c', 'd'], 'c'],
    ['what went before it, when nothing is left after', ['a', 'x'], 'a'],
    ['nothing, when all of them are others', ['x', 'y'], undefined],
  ])('%s', (_, present, row) => {
    expect(rowToReturnTo(list, present)).toBe(row)
  })
})
