import { expect, it } from 'vitest'
import { InboxQuery } from '../../src/protocol/bodies.ts'
import {
  filterBy,
  filtersOn,
  inboxAddress,
  readInboxAddress,
  sortBy,
  withoutFilters,
} from '../../src/reviewing/inbox-query.ts'

const usual = InboxQuery.parse({})

it('an address says only what was chosen, and reads back', () => {
  const chosen: InboxQuery = { ...usual, state: 'inReview', q: 'refugio', sort: 'findings', page: 3 }
  expect(inboxAddress(chosen)).toEqual({ state: 'inReview', q: 'refugio', sort: 'findings', page: 3 })
  expect(readInboxAddress(inboxAddress(chosen))).toEqual(chosen)
  expect(inboxAddress(usual)).toEqual({})
})

it('what somebody wrote wrongly by hand stays as usual, and the rest counts', () => {
  const written = { state: 'lost', page: 'x', sort: 'programme', service: 'interior' } as never
  expect(readInboxAddress(written)).toEqual({ ...usual, sort: 'programme', service: 'interior' })
})

it('a head sorts, and pressed again turns the order over', () => {
  expect(sortBy(usual, 'programme')).toMatchObject({ sort: 'programme', dir: 'asc' })
  expect(sortBy(usual, 'findings')).toMatchObject({ sort: 'findings', dir: 'desc' })
  expect(sortBy(usual, 'waiting')).toMatchObject({ sort: 'waiting', dir: 'asc' })
})

it('another filter begins at the first page; clearing keeps the order', () => {
  const filtered = filterBy({ ...usual, sort: 'sent', page: 4 }, 'service', 'interior')
  expect(filtered).toMatchObject({ service: 'interior', page: 1 })
  expect(filtersOn(filtered)).toBe(1)
  expect(inboxAddress(withoutFilters(filtered))).toEqual({ sort: 'sent' })
})
