import { expect, it } from 'vitest'
import { EDITIONS } from '../../src/editions/editions.ts'
import type { InboxQuery } from '../../src/protocol/inbox.ts'
import { shortName } from '../../src/reviewing/inbox/finding-names.ts'
import {
  filterBy,
  filtersOn,
  inboxAddress,
  readInboxAddress,
  sortBy,
  withoutFilters,
} from '../../src/reviewing/inbox/inbox-query.ts'

const usual = readInboxAddress({})

it('an address says only what was chosen, and reads back', () => {
  const chosen: InboxQuery = { ...usual, state: 'inReview', q: 'refugio', sort: 'findings', over: 7 }
  expect(inboxAddress(chosen)).toEqual({ state: 'inReview', q: 'refugio', sort: 'findings', over: 7 })
  expect(readInboxAddress(inboxAddress(chosen))).toEqual(chosen)
  expect(inboxAddress(usual)).toEqual({})
})

it('what somebody wrote wrongly by hand stays as usual, and the rest counts', () => {
  const written = { state: 'lost', after: '{', over: 'x', sort: 'programme', service: 'interior' } as never
  expect(readInboxAddress(written)).toEqual({ ...usual, sort: 'programme', service: 'interior' })
})

it('a head sorts, and pressed again turns the order over', () => {
  expect(sortBy(usual, 'programme')).toMatchObject({ sort: 'programme', dir: 'asc' })
  expect(sortBy(usual, 'findings')).toMatchObject({ sort: 'findings', dir: 'desc' })
  expect(sortBy(usual, 'waiting')).toMatchObject({ sort: 'waiting', dir: 'asc' })
})

it('another filter begins at the first page; clearing keeps the order', () => {
  const filtered = filterBy({ ...usual, sort: 'moved', after: 'WzEsIngiXQ' }, 'service', 'interior')
  expect(filtered).toMatchObject({ service: 'interior', after: undefined })
  expect(filtersOn(filtered)).toBe(1)
  expect(inboxAddress(withoutFilters(filtered))).toEqual({ sort: 'moved' })
})

it('what became of one finding says nothing of another', () => {
  const ended = filterBy(filterBy(usual, 'finding', 'persistence'), 'ended', 'corrected')
  expect(inboxAddress(ended)).toEqual({ finding: 'persistence', ended: 'corrected' })
  expect(inboxAddress(filterBy(ended, 'finding', 'coverage'))).toEqual({ finding: 'coverage' })
  expect(inboxAddress(filterBy(ended, 'finding', undefined))).toEqual({})
})

it('every finding that the Bandeja shows has a short name of its own, which a row has room for', () => {
  const rules = new Map(
    EDITIONS.flatMap(({ rules, cellRules }) => [...rules, ...cellRules])
      .filter(({ severity, ...rule }) => severity === 'ask' || ('prints' in rule && rule.prints))
      .map(({ id, title }) => [id, shortName({ rule: id, title })]),
  )
  expect([...rules].filter(([, name]) => name.length > 14)).toEqual([])
  expect(new Set(rules.values()).size).toBe(rules.size)
})

it('what nobody has begun is left out unless it is asked for', () => {
  expect(readInboxAddress({}).state).toBe('begun')
  expect(filtersOn(usual)).toBe(0)
  const all = filterBy(usual, 'state', 'all')
  expect([filtersOn(all), inboxAddress(all)]).toEqual([1, { state: 'all' }])
  expect(inboxAddress(filterBy(all, 'state', undefined))).toEqual({})
})
