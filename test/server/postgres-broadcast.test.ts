import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChangeEvent } from '../../src/server/database/change-broadcast.ts'
import { type OpenDatabase, openDatabase } from '../../src/server/database/open-database.ts'
import { createPostgres } from './postgres-databases.ts'

let made: Awaited<ReturnType<typeof createPostgres>>
let [one, other]: OpenDatabase[] = []
beforeEach(async () => {
  made = await createPostgres()
  one = await openDatabase({ engine: 'postgres', url: made.url })
  other = await openDatabase({ engine: 'postgres', url: made.url })
})
afterEach(async () => {
  await Promise.all([one!.close(), other!.close()])
  await made.drop()
})

const NOTICE: ChangeEvent = { ficha: 'inmigrante-2023', service: 'subsecretaria', head: 7 }

/** Hears until what is heard satisfies. */
function hearing(database: OpenDatabase) {
  const heard: (ChangeEvent | undefined)[] = []
  let wake = () => {}
  const stop = database.broadcast.listen((event) => {
    heard.push(event)
    wake()
  })
  const until = async (isEnough: () => boolean) => {
    while (!isEnough())
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  return { heard, stop, until }
}

test('what one process says is heard in all of them, once it listens', async () => {
  const ears = [hearing(one!), hearing(other!)]
  for (const { heard, until } of ears) await until(() => heard.length === 1)
  expect(ears.map(({ heard }) => heard)).toEqual([[undefined], [undefined]])
  other!.broadcast.publish(NOTICE)
  for (const { heard, until } of ears) await until(() => heard.length === 2)
  expect(ears.map(({ heard }) => heard[1])).toEqual([NOTICE, NOTICE])
})

test('who no longer listens hears nothing', async () => {
  const [gone, staying] = [hearing(one!), hearing(one!)]
  await staying.until(() => staying.heard.length === 1)
  gone.stop()
  one!.broadcast.publish(NOTICE)
  await staying.until(() => staying.heard.length === 2)
  expect(gone.heard).toEqual([undefined])
})

test('a lost connection comes back by itself, and says that something may have been missed', async () => {
  const { heard, until } = hearing(one!)
  await until(() => heard.length === 1)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`.execute(other!.storage)
  await until(() => heard.length === 2)
  expect(heard[1]).toBeUndefined()
  other!.broadcast.publish(NOTICE)
  await until(() => heard.length === 3)
  expect(heard[2]).toEqual(NOTICE)
})

test('what others say on the channel means that something happened', async () => {
  const { heard, until } = hearing(one!)
  await until(() => heard.length === 1)
  await sql`select pg_notify('cuadra', ${'not json'})`.execute(other!.storage)
  await until(() => heard.length === 2)
  expect(heard[1]).toBeUndefined()
})

test('closing ends the connection that listens', async () => {
  const own = await openDatabase({ engine: 'postgres', url: made.url })
  const { heard, until } = hearing(own)
  await until(() => heard.length === 1)
  await own.close()
  const listening = () =>
    sql`select 1 from pg_stat_activity where datname = current_database() and query like 'listen %'`.execute(
      one!.storage,
    )
  // The server takes a moment to let go of it; should it never, the test's own limit says so.
  while ((await listening()).rows.length > 0);
})
