import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyBackup } from '../../../src/cli/backup/read-backup.ts'
import { restoreBackup } from '../../../src/cli/backup/restore-backup.ts'
import { plainly } from '../../../src/cli/backup/table-lines.ts'
import { writeBackup } from '../../../src/cli/backup/write-backup.ts'
import { findEdition } from '../../../src/editions/editions.ts'
import { examine } from '../../../src/engine/examine.ts'
import type { Edition } from '../../../src/ficha/edition.ts'
import { createApp } from '../../../src/server/app.ts'
import { libsqlDialect } from '../../../src/server/database/libsql-dialect.ts'
import { connect, migrate } from '../../../src/server/database/open-storage.ts'
import { auditRecord } from '../../../src/server/record/audit.ts'
import { changeOne, rowOf } from '../administration/harness.ts'
import { ENGINE } from '../engines.ts'
import { read, type TestServer } from '../harness.ts'
import { done, startReal } from './published.ts'

type App = TestServer['app']
const PUBLIC = ['', '/files/html', '/files/pdf', '/files/xlsx', '/files/json', '/files/factors', '/files/manifest']

/** Everything that anybody can read of a publication: bodies and the headers that say what they are. */
const everythingOf = (app: App, number: string) =>
  Promise.all(
    PUBLIC.map(async (path) => {
      const response = await app.request(`http://localhost/api/publications/${number}${path}`)
      const { status, headers } = response
      const said = ['etag', 'content-type', 'content-disposition'].map((name) => headers.get(name))
      return [path, status, ...said, Buffer.from(await response.arrayBuffer()).toString('base64')]
    }),
  )

test('whatever changes afterwards, what was published stays byte for byte', async () => {
  const { server, reviewer, ficha, document } = await startReal('2023-inmigrante-y-refugio')
  const { publication: number } = await done(reviewer, ficha, { name: 'publish' })
  const { storage } = server.ports
  const before = await everythingOf(server.app, number!)
  expect(before.every(([, status]) => status === 200)).toBe(true)

  // The factors of its period, through administration.
  const admin = await server.as('admin')
  const { values } = await rowOf(admin, 'periods', '2023')
  const factors = Object.entries(values).find(([, text]) => text.includes('2022: '))!
  const changed = await changeOne(admin, 'periods', '2023', {
    ...values,
    [factors[0]]: factors[1].replace(/2022: [\d,]+/, '2022: 1,9999'),
  })
  expect(changed.status).toBe(200)
  // The names of its programme and service, as somebody who administers the database could.
  await sql`update programmes set name = name || ' y otro'`.execute(storage)
  await sql`update services set name = name || ' y otro'`.execute(storage)

  // The rules and the report of the edition, the engine and who makes PDFs: another release, over the same database.
  const other = (id: number): Edition | undefined => {
    const edition = findEdition(id)
    const report = async () => ({ title: 'Otro informe', sections: [] })
    return edition && { ...edition, rules: [], figures: [], report }
  }
  const next = {
    ...server.ports,
    editions: other,
    examine: (edition: Edition, subject: Parameters<typeof examine>[1]) =>
      examine({ ...edition, thresholds: {} }, subject),
    pdf: async () => new Uint8Array([1, 2, 3]),
  }
  await migrate(storage)
  expect(await everythingOf(createApp(next), number!)).toEqual(before)
  const { publications } = await read('publications', await server.ask('/api/publications'))
  expect(publications[0]).toMatchObject({ programme: document.programme.name, service: document.programme.service })

  // Nobody evaluates, reopens or publishes it again.
  for (const name of ['evaluate', 'reopen', 'publish']) {
    const review = await read('review', await reviewer(`/api/fichas/${ficha}/review`))
    expect(review.may).not.toContain(name)
  }
  expect(await auditRecord(storage)).toMatchObject({ is: 'whole' })
  await server.stop()
})

test('the database itself refuses to change or remove what was published', async () => {
  const { server, reviewer, ficha } = await startReal('2021-gestion-territorial')
  await done(reviewer, ficha, { name: 'publish' })
  for (const table of ['publications', 'publication_files', 'fingerprints'])
    for (const change of [
      sql`delete from ${sql.table(table)}`,
      sql`update ${sql.table(table)} set ${sql.ref(table === 'publications' ? 'at' : 'hash')} = 'x'`,
    ])
      await expect(change.execute(server.ports.storage)).rejects.toThrow(/append-only/)
  await server.stop()
})

test('a backup restored to SQLite gives the same bytes under the same number, whatever it came from', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-published-'))
  const { server, reviewer, ficha } = await startReal('2021-gestion-territorial')
  const { publication: number } = await done(reviewer, ficha, { name: 'publish' })
  const before = await everythingOf(server.app, number!)
  const engine = ENGINE === 'postgres' ? 'postgres' : 'sqlite'
  await writeBackup(plainly(server.ports.storage), engine, join(folder, 'cuadra.gz'))
  const restored = connect(libsqlDialect(join(folder, 'cuadra.db')))
  const file = join(folder, 'cuadra.gz')
  await restoreBackup(restored, file, await verifyBackup(file))
  expect(await everythingOf(createApp({ ...server.ports, storage: restored }), number!)).toEqual(before)
  await restored.destroy()
  await server.stop()
  rmSync(folder, { recursive: true })
})
