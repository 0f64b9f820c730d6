import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Receipt } from '../../src/protocol/bodies.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { connect, openStorage } from '../../src/server/database/open-storage.ts'
import { finding, prepare, read, send, startServer } from '../server/harness.ts'
import { letChange } from '../server/tampering.ts'

const folder = mkdtempSync(join(tmpdir(), 'cuadra-audit-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as people do, on the database of a folder. */
function audit(database: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: join(folder, database), DATABASE_URL: '' }
  const command = ['dist/node/cuadra.js', 'audit', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  return { status, stdout, stderr }
}
const fileOf = (database: string): string => join(folder, database, 'cuadra.db')
/** The database of a folder, to begin with as another one was left. */
function copy(from: string, to: string): void {
  mkdirSync(join(folder, to), { recursive: true })
  copyFileSync(fileOf(from), fileOf(to))
}
function keep(name: string, receipt: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(receipt))
  return path
}
/** Changes the file of a database without the server. */
async function tamper(database: string, statement: string): Promise<void> {
  const storage = connect(libsqlDialect(fileOf(database)))
  await letChange(storage, 'sqlite')
  await sql.raw(statement).execute(storage)
  await storage.destroy()
}

const ACTS = [
  '0b0e7a52-5f0e-4c38-9d3c-8a4c2f5b7d10',
  '5d1f0f64-9a3f-4f0b-8f49-3f2f8f8a1c22',
  'a4f7a7f8-7a3b-4a4e-9f0e-2b1d0c9e8f70',
]

let first: Receipt
let second: Receipt
/** 'full' has two sendings; 'old' is a copy from between them. */
beforeAll(async () => {
  mkdirSync(join(folder, 'full'))
  const open = () => openStorage(libsqlDialect(fileOf('full')))
  const sending = async (storage: Awaited<ReturnType<typeof open>>, ficha: string, act: string) => {
    const server = await startServer({ storage })
    server.verdict.findings = [finding('execution')]
    const ana = await server.as('ana')
    const receipt = await read('submit', await send(ana, ficha, await prepare(ana, ficha, act)))
    await storage.destroy()
    return receipt
  }
  first = await sending(await open(), 'inmigrante-2023', ACTS[0]!)
  copy('full', 'old')
  second = await sending(await open(), 'arboles-2023', ACTS[1]!)
  copy('old', 'continued')
  await sending(await openStorage(libsqlDialect(fileOf('continued'))), 'arboles-2023', ACTS[2]!)
})

describe('cuadra audit', () => {
  test('ends with 0 where all is as it was recorded, and says where the record ends', () => {
    const { status, stdout } = audit('full')
    expect(stdout).toBe(
      `El registro está entero: 2 actos, 2 envíos. Termina en la posición 2, huella ${second.record!.hash}.\n`,
    )
    expect(status).toBe(0)
  })

  test('ends with 1 and names the first act that was tampered with: which, of what ficha, when, who and what', async () => {
    copy('full', 'tampered')
    await tamper('tampered', `update submissions set canonical = replace(canonical, '1000', '9000')`)
    const { status, stdout } = audit('tampered')
    expect(stdout).toBe(
      [
        'El registro está roto en la posición 1:',
        `  acto: envió la ficha, iteración 1, folio ${first.folio}, ${ACTS[0]}`,
        '  ficha: inmigrante-2023',
        '  cuándo: 21 de noviembre de 2026 a las 09:00',
        '  quién: Ana Rojas',
        '  qué difiere: lo enviado cambió: ya no tiene la huella registrada',
        '',
      ].join('\n'),
    )
    expect(status).toBe(1)
  })

  test('ends with 2 where there is no database, one of something else, or no receipt, and makes none', () => {
    const missing = audit('nowhere')
    expect([missing.status, missing.stdout]).toEqual([2, ''])
    expect(missing.stderr).toContain('no hay base de datos')
    mkdirSync(join(folder, 'other'))
    writeFileSync(fileOf('other'), 'no es una base de datos, aunque es un archivo con ese nombre')
    expect(audit('other')).toMatchObject({ status: 2, stderr: expect.stringContaining('no se puede leer') })
    const noReceipt = audit('full', '--receipt', keep('nothing.json', { folio: 1 }))
    expect(noReceipt).toMatchObject({ status: 2, stderr: expect.stringContaining('no es un recibo de Cuadra') })
    expect(audit('nowhere').stderr).toContain('no hay base de datos')
  })

  test('holds the database against receipts kept outside', () => {
    const files = [keep('a.json', first), keep('b.json', second)]
    const { status, stdout } = audit('full', '--receipt', files[0]!, '--receipt', files[1]!)
    expect(status).toBe(0)
    expect(stdout.split('\n').slice(1)).toEqual([
      `${files[0]}: el envío ${first.folio} está en el registro, posición 1, tal como dice el recibo.`,
      `${files[1]}: el envío ${second.folio} está en el registro, posición 2, tal como dice el recibo.`,
      '',
    ])
  })

  test('an old copy that was restored is whole by itself; a later receipt says that the end is missing', () => {
    expect(audit('old').status).toBe(0)
    const { status, stdout } = audit('old', '--receipt', keep('b.json', second))
    expect(status).toBe(1)
    expect(stdout).toContain(
      'la base termina antes, en la posición 1: se quitó el final o se repuso una copia antigua.',
    )
  })

  test('an old copy from which one went on has another act in the place of the receipt', () => {
    expect(audit('continued').status).toBe(0)
    const { status, stdout } = audit(
      'continued',
      '--receipt',
      keep('a.json', first),
      '--receipt',
      keep('b.json', second),
    )
    expect(status).toBe(1)
    expect(stdout).toContain(`el envío ${first.folio} está en el registro`)
    expect(stdout).toContain(`folio ${second.folio}): en su posición hay otro acto`)
  })
})
