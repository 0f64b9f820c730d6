import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCursor } from '../../src/protocol/cursor.ts'
import { InboxQuery, InboxSort } from '../../src/protocol/inbox.ts'
import { readInbox } from '../../src/server/storage/inbox/inbox.ts'
import { countQuery } from '../../src/server/storage/inbox/inbox-counts.ts'
import { pageQuery } from '../../src/server/storage/inbox/inbox-page.ts'
import { type InboxReach, reachOf } from '../../src/server/storage/inbox/inbox-reach.ts'
import { sharesOf } from '../../src/server/storage/notices/notice-shares.ts'
import { noticesQuery, unreadQuery } from '../../src/server/storage/notices/notices.ts'
import type { Caller } from '../../src/server/storage/reach.ts'
import { addManyFichas, learnTables, MANY_NOW, MANY_SEED } from '../bench/many-fichas.ts'
import { IS_LONG } from '../long.ts'
import { ENGINE } from './engines.ts'
import { startServer, type TestServer } from './harness.ts'

/** How many fichas: as many as the state reports on in fourteen years. */
const MANY = 10_000
const NOW = new Date(MANY_NOW)

let server: TestServer
const people = new Map<string, Caller>()
const reaches = new Map<string, InboxReach>()
beforeAll(async () => {
  server = await startServer({}, MANY_SEED)
  const { storage } = server.ports
  await addManyFichas(storage, MANY)
  await learnTables(storage, ENGINE)
  for (const { user, roles } of MANY_SEED.users) {
    const { id, name } = await storage
      .selectFrom('users')
      .selectAll()
      .where('user', '=', user)
      .executeTakeFirstOrThrow()
    const caller = { id, user, name, rut: null, roles }
    people.set(user, caller)
    reaches.set(user, await reachOf(storage, caller))
  }
})
afterAll(async () => {
  // libsql holds a statement that was only explained until it is collected, and SQLite can't close meanwhile.
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  await new Promise((resolve) => setImmediate(resolve))
  await server.stop()
})

interface Explained {
  explain<T extends object>(format: undefined, options: ReturnType<typeof sql>): Promise<T[]>
}

/** How the database would go about it, a step a line. */
async function planOf(query: Explained): Promise<string[]> {
  if (ENGINE === 'postgres') return (await query.explain<{ queryPlan: string }>(undefined, sql`costs off`)).map(textOf)
  return (await query.explain<{ detail: string }>(undefined, sql`query plan`)).map(textOf)
}
const textOf = (row: object): string => String(Object.values(row).findLast((one) => typeof one === 'string'))

/** Tables that grow with the fichas. */
const GROWING = 'fichas|programmes|submissions|submission_findings|executions|acts|notice_reads'

/**
 * Steps that read through one of them without an index. PostgreSQL holds the own tables of Bandeja and notices, which are
 * narrow, to be read as soon whole as by an index for whoever reads a good part of them: but no page of who reads everything.
 */
const wholeTables = (plan: readonly string[], user: string): string[] =>
  plan.filter((step) =>
    ENGINE === 'postgres'
      ? new RegExp(`Seq Scan on (${GROWING}${user === 'julia' ? '|inbox' : ''})\\b`).test(step)
      : new RegExp(`^SCAN (${GROWING}|inbox|matters)\\b(?!.*USING (COVERING )?INDEX)`).test(step),
  )
const sorts = (plan: readonly string[]): string[] =>
  plan.filter((step) => /USE TEMP B-TREE FOR (LAST \d+ TERMS? OF )?ORDER BY|^\s*(->\s*)?Sort\b/.test(step))

const FILTERS: readonly string[] = [
  '',
  'state=begun',
  'state=received',
  'state=open',
  'state=published',
  'service=servicio-7',
  'ministry=ministerio-3',
  'reviewer=none',
  'reviewer=me',
  'opened=no',
  'over=7',
  'year=2022',
  'finding=rare',
  'finding=rare&ended=ever',
  'finding=rare&ended=corrected',
  'finding=rare&ended=asIs',
  'sendings=1',
  'initial=3',
  'final=0',
  'q=salud',
  'state=returned&service=servicio-7&over=3&q=becas',
]
/** Two hundred pages take ten seconds on PostgreSQL; the order of every other filter is walked there too. */
const WALKED = FILTERS.filter(
  (one) => ENGINE === 'sqlite' || IS_LONG || !['', 'state=begun', 'reviewer=none'].includes(one),
)
/** Who reads everything, and who reads what was given to them; plans of the others differ on SQLite alike. */
const ASKING = ENGINE === 'sqlite' || IS_LONG ? ['julia', 'sofia', 'tomas', 'clara'] : ['julia', 'sofia']
const queryOf = (filters: string, more: object = {}) =>
  InboxQuery.parse({ ...Object.fromEntries(new URLSearchParams(filters)), ...more })

describe.skipIf(ENGINE === 'sql.js')('with ten thousand fichas', () => {
  describe.each(ASKING)('%s', (user) => {
    test.each(FILTERS)('finds each page of «%s» by an index, in every order and both ways', async (filters) => {
      const reach = reaches.get(user)!
      for (const sort of InboxSort.options)
        for (const dir of ['asc', 'desc'] as const)
          for (const place of ['after', 'before', undefined]) {
            const value = ['state', 'findings', 'observations'].includes(sort) ? 2 : '2027-03-01T00:00:00.000Z'
            const cursor = place && { [place]: writeCursor([value, 'f005000']) }
            const query = queryOf(filters, { sort, dir, ...cursor })
            const plan = await planOf(pageQuery(server.ports.storage, reach, query, NOW))
            const asked = `${filters} ${sort} ${dir} ${place}\n${plan.join('\n')}`
            expect(wholeTables(plan, user), asked).toEqual([])
            // Who reads everything walks the order itself; the few of a service, a person or a rule are found, then sorted.
            const isNarrow = /service|ministry|finding|reviewer=me/.test(filters)
            if (user === 'julia' && ENGINE === 'sqlite' && !isNarrow) expect(sorts(plan), asked).toEqual([])
          }
    })

    test.each(FILTERS)('counts «%s» without reading a whole table', async (filters) => {
      const plan = await planOf(countQuery(server.ports.storage, reaches.get(user)!, queryOf(filters), NOW))
      // What is searched anywhere in a name is read through, in the one narrow table that holds the names.
      const isSearch = /\bq=/.test(filters)
      expect(
        wholeTables(plan, 'everybody').filter((step) => !(isSearch && step.includes('inbox'))),
        plan.join('\n'),
      ).toEqual([])
    })
  })

  test.each(MANY_SEED.users.map(({ user }) => user))('%s is told by an index', async (user) => {
    const reader = { storage: server.ports.storage, caller: people.get(user)!, now: NOW }
    const shares = await sharesOf(reader.storage, reader.caller)
    for (const query of [
      noticesQuery(reader, shares),
      noticesQuery(reader, shares, ['2027-03-01T00:00:00.000Z', 'a0000001']),
      unreadQuery(reader, shares).select('matters.actId').limit(1_000),
    ]) {
      const plan = await planOf(query)
      expect(wholeTables(plan, user), plan.join('\n')).toEqual([])
    }
  })

  test.each(WALKED)('the pages of «%s» together are every ficha once, in order, forth and back', async (filters) => {
    const { storage } = server.ports
    for (const user of ['julia', 'sofia']) {
      const reach = reaches.get(user)!
      const sort = InboxSort.options[FILTERS.indexOf(filters) % InboxSort.options.length]!
      const query = queryOf(filters, { sort })
      const forth: string[] = []
      const marks: string[] = []
      let last = await readInbox(storage, reach, query, NOW)
      for (let page = last; ; page = last) {
        expect(page.first).toBe(forth.length + 1)
        forth.push(...page.rows.map((row) => row.id))
        if (page.previous) marks.push(page.previous)
        if (!page.next) break
        last = await readInbox(storage, reach, { ...query, after: page.next }, NOW)
      }
      expect(new Set(forth).size).toBe(forth.length)
      const counted = await countQuery(storage, reach, { ...query, state: undefined, opened: undefined }, NOW).execute()
      if (!query.state && !query.opened)
        expect(forth.length).toBe(counted.reduce((sum, one) => sum + Number(one.count), 0))
      const back = last.rows.map((row) => row.id)
      for (let before = last.previous; before; ) {
        const page = await readInbox(storage, reach, { ...query, before }, NOW)
        expect(page.first).toBe(forth.indexOf(page.rows[0]!.id) + 1)
        back.unshift(...page.rows.map((row) => row.id))
        before = page.previous
      }
      expect(back).toEqual(forth)
    }
  })
})
