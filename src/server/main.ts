import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { USERS } from '../../mocks/people.ts'
import { pdfInProcess } from '../cli/pdf-in-process.ts'
import { findEdition } from '../editions/editions.ts'
import { examine } from '../engine/examine.ts'
import { createApp } from './app.ts'
import { argon2Passwords } from './argon2-passwords.ts'
import { RATE_LIMITS } from './border/rate-limit.ts'
import { createSite } from './border/site.ts'
import { databaseLocation, type OpenDatabase, openDatabase } from './database/open-database.ts'
import { findDemoAccounts, printWelcome } from './demo-accounts.ts'
import { createHttpServer } from './http-server.ts'
import { localPasswordsOf, oidcSettings } from './identity/oidc-settings.ts'
import { keepExecutions } from './keep-executions.ts'
import { pinoLog } from './pino-log.ts'
import type { Ports } from './ports.ts'
import { randomToken } from './random.ts'
import { isEmpty, type SeedUser, seedOnce } from './seed.ts'
import { stop } from './stop.ts'

declare const __VERSION__: string

/** Both src/server and dist/node stand two folders below the root. */
const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '../..')
const STOP_LIMIT_MS = 5_000

const { ORIGIN, TRUST_PROXY } = process.env
const HOST = process.env['HOST'] || '127.0.0.1'
const PORT = Number(process.env['PORT'] || 4173)
const LOCATION = databaseLocation(process.env, join(ROOT, 'data'))
/** Of its own database a first start makes a demonstration; one that others run stays as empty as it is. */
const EXAMPLES = process.env['EXAMPLES'] === 'yes' || (process.env['EXAMPLES'] !== 'no' && LOCATION.engine === 'sqlite')
const OIDC = demandRight(() => oidcSettings(process.env))
const LOCAL_PASSWORDS = demandRight(() => localPasswordsOf(process.env, OIDC !== undefined))
const LOG_LEVEL = process.env['LOG_LEVEL'] || 'info'
/** Told to the process that fills an empty database with examples, and ends. */
const FILLING = 'fill'
/** The built page. */
const WEB_DIR = process.env['WEB_DIR'] || join(ROOT, 'dist/web')

/** Ends what would hold the server open: streams of changes. */
const closing = new AbortController()

/** A server that is configured wrongly doesn't start, and says what is wrong. */
function demandRight<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

async function openOwnDatabase(): Promise<OpenDatabase> {
  if (LOCATION.engine === 'sqlite') mkdirSync(LOCATION.folder, { recursive: true, mode: 0o700 })
  try {
    return await openDatabase(LOCATION)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    // An address holds a password, and PostgreSQL's own words may quote it: the code says enough.
    console.error(`Can't open the database (${LOCATION.engine}): ${code ?? message}`)
    process.exit(1)
  }
}

async function openPorts(database: OpenDatabase): Promise<Ports> {
  const passwords = await argon2Passwords()
  return {
    version: typeof __VERSION__ === 'string' ? __VERSION__ : 'development',
    storage: database.storage,
    passwords,
    randomToken,
    ids: randomUUID,
    clock: () => new Date(),
    log: pinoLog(pino({ level: LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })),
    broadcast: database.broadcast,
    closing: closing.signal,
    editions: findEdition,
    examine,
    pdf: pdfInProcess({ entry: join(HERE, 'pdf-process.js') }),
    identity: OIDC && (await import('./identity/oidc-identity.ts')).oidcIdentity(OIDC),
    localPasswords: LOCAL_PASSWORDS,
    rateLimits: RATE_LIMITS,
    origin: ORIGIN ? new URL(ORIGIN).origin : undefined,
  }
}

/** Behind a proxy its last word on the client is the only one that the client can't forge. */
function addressOf(request: Request, socketAddress: string | undefined): string | undefined {
  const forwarded = TRUST_PROXY ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || socketAddress
}

function createServer(ports: Ports): Server {
  const site = createSite({ app: createApp(ports), webRoot: WEB_DIR, origin: ports.origin })
  return createHttpServer((request, { incoming }) =>
    site.fetch(request, { address: addressOf(request, incoming.socket.remoteAddress) }),
  ) as Server
}

const printAddress = (): string => ports.origin ?? `http://${HOST === '127.0.0.1' ? 'localhost' : HOST}:${PORT}`

function onError(error: NodeJS.ErrnoException): never {
  const taken = `Port ${PORT} of ${HOST} is taken. Stop what uses it, or start with another: PORT=4180 npm start`
  console.error(error.code === 'EADDRINUSE' ? taken : `Can't listen on ${HOST}:${PORT} (${error.code ?? error.name}).`)
  process.exit(1)
}

async function onSignal(): Promise<void> {
  if (stopping) process.exit(1)
  stopping = true
  closing.abort()
  await stop(server, database, STOP_LIMIT_MS)
  process.exit(0)
}

async function fillAndEnd(): Promise<never> {
  const { actOutHistory, demoSeed } = await import('../../mocks/demo.ts')
  if (await seedOnce(ports, demoSeed(ports.clock()))) await actOutHistory(ports)
  await database.close()
  process.exit(0)
}

/** In a process of its own: what the generator of examples takes, and all that it generates, ends with it. */
async function fillApart(): Promise<void> {
  const filling = [...process.execArgv, process.argv[1]!, FILLING]
  const [code] = await once(spawn(process.execPath, filling, { stdio: 'inherit' }), 'exit')
  if (code !== 0) process.exit(1)
}

async function openWithExamples(): Promise<readonly SeedUser[]> {
  if (await isEmpty(ports.storage)) await fillApart()
  return LOCAL_PASSWORDS ? findDemoAccounts(ports.storage, ports.passwords, USERS) : []
}

const database = await openOwnDatabase()
const ports = await openPorts(database)
if (process.argv[2] === FILLING) await fillAndEnd()
const accounts = EXAMPLES ? await openWithExamples() : []

let stopping = false
const server = createServer(ports)
server.once('error', onError)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void onSignal())
void keepExecutions(ports).catch((error: unknown) => ports.log.failure('executions', error))
server.listen(PORT, HOST, () => console.log(printWelcome(printAddress(), accounts)))
