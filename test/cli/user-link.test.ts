import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'
import { ORIGIN, read, startServer } from '../server/harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'cuadra-link-'))
const open = () => openStorage(libsqlDialect(join(folder, 'cuadra.db')))

/** Runs the command as people do. */
function cuadra(args: readonly string[], more: Record<string, string> = {}) {
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', ORIGIN: '', PORT: '', LOCAL_PASSWORDS: '', ...more }
  const command = ['dist/node/cuadra.js', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

describe('cuadra user link', () => {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    await (await startServer({ storage: await open() })).stop()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('gives a link that opens at the server, and stops the password that there was', async () => {
    const { status, stdout } = cuadra(['user', 'link', 'Ana'], { ORIGIN: 'https://cuadra.example.cl' })
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^Enlace de un solo uso para Ana Rojas \(ana\), hasta el .*:\nhttps:\/\/cuadra\.example\.cl\/clave#/,
    )
    expect(stdout).toContain('La contraseña que tenía ya no sirve')
    const token = /#([\w-]{43})\n/.exec(stdout)![1]!
    const storage = await open()
    const { ports, stop } = await startServer()
    const app = createApp({ ...ports, storage, clock: () => new Date() })
    const post = (path: string, body: unknown) =>
      app.request(ORIGIN + path, {
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    expect((await post('/api/session', { user: 'ana', password: 'clave de ana' })).status).toBe(401)
    expect((await read('readPasswordLink', await post('/api/password-link', { token }))).name).toBe('Ana Rojas')
    const { byId, byName, name } = await storage.selectFrom('record').selectAll().executeTakeFirstOrThrow()
    expect({ byId, byName, name }).toEqual({ byId: null, byName: 'línea de comandos', name: 'issueLink' })
    await storage.destroy()
    await stop()
  })

  test.each([
    [['user', 'link', 'nadie'], {}, "no hay una cuenta con el usuario 'nadie'"],
    [['user', 'link', 'ana'], { LOCAL_PASSWORDS: 'no' }, 'aquí no se ingresa con contraseña'],
    [['user', 'link'], {}, 'Uso:'],
    [['user', 'link', 'ana', 'beto'], {}, 'Uso:'],
  ])('refuses %j: %j', (args, more, words) => {
    const { status, stderr } = cuadra(args, more as unknown as Record<string, string>)
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
  })

  test.each([
    [['--rut', '44.444.444-4'], 'Ingresa con su RUN.'],
    [[], 'Sin su RUT no podrá ingresar'],
  ])('a new account gets no link where passwords open nothing: %j', (more, words) => {
    const user = `nueva${more.length}`
    const { status, stdout } = cuadra(['user', 'add', user, 'Nora Nueva', ...more], { LOCAL_PASSWORDS: 'no' })
    expect([status, stdout]).toEqual([0, expect.stringContaining(words)])
    expect(stdout).not.toContain('/clave')
  })
})
