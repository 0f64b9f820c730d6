import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'
import type { Storage } from '../../src/server/storage/tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'cuadra-backup-'))
const FILE = join(folder, 'copia.gz')
let storage: Storage

/** The command on the database of a folder, or of a URL. */
function cuadra(where: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, where) }
  const command = ['dist/node/cuadra.js', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

beforeAll(async () => {
  mkdirSync(join(folder, 'one'))
  storage = await openStorage(libsqlDialect(join(folder, 'one', 'cuadra.db')))
  await storage.insertInto('ministries').values({ id: 'm', name: 'Ministerio', searchName: 'ministerio' }).execute()
})
afterAll(async () => {
  await storage.destroy()
  rmSync(folder, { recursive: true })
})

test('backs up what a server has open, and restores it elsewhere, saying what was verified', () => {
  const kept = cuadra('one', 'backup', FILE)
  expect([kept.status, kept.stderr]).toEqual([0, ''])
  expect(kept.stdout).toMatch(/Respaldo guardado en .*copia\.gz[\s\S]*ministries +1\n[\s\S]*huella [0-9a-f]{64}/)
  expect(statSync(FILE).mode & 0o777).toBe(0o600)
  const restored = cuadra('two', 'restore', FILE)
  expect([restored.status, restored.stderr]).toEqual([0, ''])
  expect(restored.stdout).toContain('Verificado: cada fila es igual a la del respaldo')
  expect(cuadra('two', 'restore', FILE)).toMatchObject({ status: 2, stderr: expect.stringContaining('no está vacía') })
  expect(cuadra('two', 'audit').status).toBe(0)
})

test('says what is wrong, in words, and does nothing', () => {
  expect(cuadra('one', 'backup', FILE)).toMatchObject({ status: 2, stderr: expect.stringContaining('ya existe') })
  expect(cuadra('none', 'backup', join(folder, 'x.gz'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no hay base de datos'),
  })
  writeFileSync(join(folder, 'bad.gz'), 'hola')
  expect(cuadra('three', 'restore', join(folder, 'bad.gz'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('está dañado'),
  })
})
