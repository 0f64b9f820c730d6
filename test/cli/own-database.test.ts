import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cuadra-built-')))
afterAll(() => rmSync(folder, { recursive: true }))

test('the built command and the server look for their database in the same folder of the project', () => {
  cpSync('dist/node', join(folder, 'dist/node'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const env = { ...process.env, DATA_DIR: '', DATABASE_URL: '' }
  const command = [join(folder, 'dist/node/cuadra.js'), 'audit']
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env, cwd: tmpdir() })
  expect([status, stderr]).toEqual([2, expect.stringContaining(join(folder, 'data/cuadra.db'))])
})
