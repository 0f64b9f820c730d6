import type { SqlJsStatic } from 'sql.js'
import { findEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { createApp } from '../../src/server/app.ts'
import { localBroadcast } from '../../src/server/database/change-broadcast.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'
import { keepExecutions } from '../../src/server/keep-executions.ts'
import type { Log, Ports } from '../../src/server/ports.ts'
import { randomToken } from '../../src/server/random.ts'
import { isEmpty, loadSeed, type Seed } from '../../src/server/seed.ts'
import { demoCarrier } from './demo-carrier.ts'
import { demoPasswords } from './demo-passwords.ts'
import { keepChanges } from './keep-changes.ts'
import type { KeptFile } from './kept-file.ts'
import { openSqlJs } from './sqljs-dialect.ts'

interface Parts {
  readonly sqlJs: Pick<SqlJsStatic, 'Database'>
  readonly file: KeptFile
  readonly seed: (now: Date) => Seed
  /** Acts out what happened in the examples, once. */
  readonly actOut?: (ports: Ports) => Promise<void>
  /** Where the session's token is kept. */
  readonly place: Storage
  readonly version: string
  /** Without it, as on a device that can't fetch the engine, nothing is published. */
  readonly pdf?: Ports['pdf']
}

export interface DemoServer {
  readonly ports: Ports
  /** What the server answers, once what it wrote is kept; 503 when that can't be, and the page tries again. */
  answer(request: Request): Promise<Response>
}

/** The server of the product within the page, over the database that this browser keeps. */
export async function startDemoServer({ sqlJs, file, seed, actOut, place, version, pdf }: Parts): Promise<DemoServer> {
  const database = openSqlJs(sqlJs, await file.read())
  const storage = await openStorage(database.dialect)
  const keep = keepChanges(database, storage, file)
  const ports: Ports = {
    version,
    storage,
    passwords: demoPasswords,
    randomToken,
    ids: () => crypto.randomUUID(),
    clock: () => new Date(),
    log: consoleLog,
    broadcast: localBroadcast(),
    closing: new AbortController().signal,
    editions: findEdition,
    examine,
    pdf,
    carrier: demoCarrier(place),
  }
  if (await isEmpty(storage)) {
    await loadSeed(ports, seed(ports.clock()))
    await actOut?.(ports)
  }
  await keepExecutions(ports)
  await keep()
  return { ports, answer: answering(ports, keep) }
}

function answering(ports: Ports, keep: () => Promise<void>): DemoServer['answer'] {
  const app = createApp(ports)
  return async (request) => {
    const response = await app.fetch(request)
    const isKept = await keep().then(
      () => true,
      (error: unknown) => {
        ports.log.failure('keep', error)
        return false
      },
    )
    return isKept ? response : new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  }
}

/** Failures alone: the console of a demo is read by who looks for one. */
const consoleLog: Log = {
  request: () => undefined,
  failure: (request, error) => console.error('cuadra', request, error),
}
