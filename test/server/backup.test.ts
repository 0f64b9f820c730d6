import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyBackup } from '../../src/cli/backup/read-backup.ts'
import { restoreBackup } from '../../src/cli/backup/restore-backup.ts'
import { plainly, tableLines } from '../../src/cli/backup/table-lines.ts'
import { writeBackup } from '../../src/cli/backup/write-backup.ts'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import { createApp } from '../../src/server/app.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { connectPostgres } from '../../src/server/database/open-postgres.ts'
import { connect, migrate } from '../../src/server/database/open-storage.ts'
import { KEPT_TABLES, LEFT_OUT } from '../../src/server/storage/kept-tables.ts'
import type { Storage } from '../../src/server/storage/tables.ts'
import { ENGINE as ANY_ENGINE } from './engines.ts'
import { finding, type Person, prepare, read, send, startServer, type TestServer } from './harness.ts'
import { createPostgres } from './postgres-databases.ts'
import { FICHA } from './seed.ts'

/** The demo's engine has no file to keep: a backup is of the two that run a server. */
const ENGINE = ANY_ENGINE === 'postgres' ? 'postgres' : 'sqlite'
const folder = mkdtempSync(join(tmpdir(), 'cuadra-backup-'))
const FILE = join(folder, 'cuadra.gz')
const closing: (() => Promise<unknown>)[] = []
let server: TestServer
let ana: Person

beforeAll(async () => {
  server = await startServer()
  server.verdict.findings = [finding('execution')]
  ana = await server.as('ana')
  await send(ana, FICHA, await prepare(ana, FICHA))
  await writeBackup(plainly(server.ports.storage), ENGINE, FILE)
})
afterAll(async () => {
  for (const close of closing) await close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** A database without any table, and a second way into it for who reads. */
const NOTHING = {
  sqlite: async () => {
    const file = join(mkdtempSync(join(folder, 'db-')), 'cuadra.db')
    return { storage: connect(libsqlDialect(file)), reader: () => connect(libsqlDialect(file, { isReading: true })) }
  },
  postgres: async () => {
    const { url, drop } = await createPostgres('template0')
    closing.push(drop)
    return { storage: connectPostgres({ url }).storage, reader: () => connectPostgres({ url }).storage }
  },
}
async function nothing(engine: keyof typeof NOTHING = ENGINE): Promise<{ storage: Storage; reader: () => Storage }> {
  const made = await NOTHING[engine]()
  closing.unshift(() => made.storage.destroy())
  return made
}
async function linesOf(storage: Storage): Promise<string[]> {
  const lines: string[] = []
  for await (const { text } of tableLines(plainly(storage))) lines.push(text)
  return lines
}
const restoreInto = async (storage: Storage, file = FILE) => restoreBackup(storage, file, await verifyBackup(file))

describe.each(ENGINE === 'postgres' ? (['postgres', 'sqlite'] as const) : (['sqlite'] as const))(
  `a backup of ${ENGINE} restored into %s`,
  (engine) => {
    test('holds the same rows, opens for the same people and goes on where it was', async () => {
      const { storage } = await nothing(engine)
      await restoreInto(storage)
      expect(await linesOf(storage)).toEqual(await linesOf(server.ports.storage))
      const { canonical, fingerprint } = await storage.selectFrom('submissions').selectAll().executeTakeFirstOrThrow()
      expect(await sha256(canonical)).toBe(fingerprint)
      const restored = await startServer().then(async (other) => {
        closing.unshift(() => other.stop())
        return Object.assign(other, { app: createApp({ ...other.ports, storage }) })
      })
      const body = { user: 'beto', password: 'clave de beto' }
      const headers = { origin: 'http://localhost', 'content-type': 'application/json' }
      const signIn = await restored.app.request('http://localhost/api/session', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      const cookie = signIn.headers.get('set-cookie')!.split(';')[0]!
      const asBeto = ((path, what = {}) =>
        restored.app.request(`http://localhost${path}`, {
          method: what.method ?? 'GET',
          headers: { ...headers, cookie },
          body: what.body === undefined ? null : JSON.stringify(what.body),
        })) as Person
      const sent = await send(asBeto, 'arboles-2023', await prepare(asBeto, 'arboles-2023', crypto.randomUUID()))
      expect((await read('submit', sent)).folio).toMatch(/^2023-000002-/)
      await expect(storage.deleteFrom('submissions').execute()).rejects.toThrow('append-only')
    })
  },
)

test('who was signed in is not in it, nor anything that opens a session', async () => {
  const text = gunzipSync(readFileSync(FILE)).toString()
  for (const table of LEFT_OUT) expect(text).not.toContain(`"table":"${table}"`)
  expect(text).not.toContain(await sha256(ana.cookie.split('=')[1]!))
})

test('every table is either kept or left out on purpose', async () => {
  const tables = await server.ports.storage.introspection.getTables()
  const own = tables.filter(({ schema }) => schema === undefined || schema === 'public').map(({ name }) => name)
  expect([...KEPT_TABLES.map(({ table }) => table), ...LEFT_OUT].sort()).toEqual(own.sort())
})

test('a database with something in it is not restored into', async () => {
  const before = await linesOf(server.ports.storage)
  await expect(restoreInto(server.ports.storage)).rejects.toThrow('no está vacía')
  expect(await linesOf(server.ports.storage)).toEqual(before)
})

test('a database that a server made, and nobody filled, is restored into', async () => {
  const { storage } = await nothing()
  await migrate(storage)
  await restoreInto(storage)
  expect(await linesOf(storage)).toEqual(await linesOf(server.ports.storage))
})

test('a backup of an older version is brought to the present', async () => {
  const old = await nothing()
  await migrate(old.storage, '0006-journal')
  const { id } = { id: 'm' }
  await plainly(old.storage).insertInto('ministries').values({ id, name: 'M', search_name: 'm' }).execute()
  const file = join(folder, 'old.gz')
  await writeBackup(plainly(old.storage), ENGINE, file)
  const { storage } = await nothing()
  await restoreInto(storage, file)
  expect(await storage.selectFrom('ministries').select('id').execute()).toEqual([{ id }])
  expect((await storage.selectFrom('recordHead').selectAll().execute()).length).toBe(1)
  const later = await nothing()
  await migrate(later.storage)
  await expect(restoreInto(later.storage, file)).rejects.toThrow('anterior a las tablas')
})

test('it is of one moment: what is written while it is read is not in it, and nobody waits', async () => {
  const { storage, reader } = await nothing()
  await restoreInto(storage)
  const before = await linesOf(storage)
  const reading = reader()
  const snapshot = await reading
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (within) => {
      const lines: string[] = []
      for await (const { text } of tableLines(plainly(within))) {
        if (lines.push(text) === 1)
          await storage.insertInto('ministries').values({ id: 'zz', name: 'Nuevo', searchName: 'nuevo' }).execute()
      }
      return lines
    })
  await reading.destroy()
  expect(snapshot).toEqual(before)
})

describe('a damaged file is refused with words', () => {
  const packed = () => readFileSync(FILE)
  const repacked = (change: (text: string) => string) => gzipSync(change(gunzipSync(packed()).toString()))
  test.each([
    ['cut off', () => packed().subarray(0, packed().length - 40), 'no se puede descomprimir'],
    ['a byte of it turned', () => packed().map((byte, at) => (at === 200 ? byte ^ 0xff : byte)), /dañado|huella/],
    ['no backup', () => Buffer.from('hola'), 'no se puede descomprimir'],
    ['another file', () => gzipSync('{"a":1}\n'), 'no es un respaldo de Cuadra'],
    ['a row taken out', () => repacked((text) => text.replace(/\n\["[^\n]*/, '')), 'no corresponde a su huella'],
    ['an amount changed', () => repacked((text) => text.replace('1000', '1001')), 'no corresponde a su huella'],
    [
      'its end missing',
      () => repacked((text) => text.trimEnd().split('\n').slice(0, -1).join('\n')),
      'está incompleto',
    ],
    ['nothing at all', () => gzipSync(''), 'no es un respaldo'],
  ])('%s', async (_name, make, words) => {
    const file = join(folder, 'damaged.gz')
    writeFileSync(file, make())
    await expect(verifyBackup(file)).rejects.toThrow(words)
  })

  test('that is not there', async () => {
    await expect(verifyBackup(join(folder, 'none.gz'))).rejects.toThrow('no se puede leer (ENOENT)')
  })
})

test('a submission that is not the text of its fingerprint is not restored, and nothing else is', async () => {
  const { createHash } = await import('node:crypto')
  const lines = gunzipSync(readFileSync(FILE)).toString().replace('Acompañar', 'Acompanar').trimEnd().split('\n')
  const trailer = JSON.parse(lines.pop()!)
  const hash = (of: string[]) =>
    createHash('sha256')
      .update(of.map((line) => `${line}\n`).join(''))
      .digest('hex')
  const file = join(folder, 'forged.gz')
  const forged = { ...trailer, rows: hash(lines.slice(1)), sha256: hash(lines) }
  writeFileSync(file, gzipSync([...lines, JSON.stringify(forged), ''].join('\n')))
  const { storage } = await nothing()
  await expect(restoreInto(storage, file)).rejects.toThrow(/2023-000001-\d.*no corresponde a su huella/)
  expect((await storage.selectFrom('users').selectAll().execute()).length).toBe(0)
})

test('a place that can not be written leaves no half backup', async () => {
  const file = join(folder, 'no', 'such', 'folder.gz')
  await expect(writeBackup(plainly(server.ports.storage), ENGINE, file)).rejects.toThrow('ENOENT')
  expect(existsSync(file)).toBe(false)
})
