import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPostgresThere } from '../../.ci/postgres.mjs'
import { demoSeed } from '../../mocks/demo.ts'
import { FichaDocument } from '../../src/ficha/document.ts'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import type { Receipt } from '../../src/protocol/bodies.ts'
import type { JournalEntry } from '../../src/protocol/journal.ts'
import { argon2Passwords } from '../../src/server/argon2-passwords.ts'
import { type OpenDatabase, openDatabase } from '../../src/server/database/open-database.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { loadSeed, type Seed } from '../../src/server/seed.ts'
import { runs } from '../long.ts'
import { chance } from './chance.ts'
import { ownPostgres } from './own-postgres.ts'
import { RoundRobin } from './round-robin.ts'
import { RunningServer } from './running.ts'
import { TirelessOfficial } from './tireless-official.ts'

const FICHAS = runs(15, 250)
/** Posts of entries for each ficha; with its sending, eight acts. */
const POSTS = 7
const PROCESSES = 3
const KILL_EVERY = FICHAS * 0.8
const SEED = 20_261_121

const file = FichaDocument.parse(JSON.parse(readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8')))
const OFFICIALS = ['interior', 'interior2']

/** One service with its officials and hundreds of fichas like the one that was published. */
function manyFichas(): Seed {
  const demo = demoSeed(new Date())
  const one = demo.fichas.find(({ programme }) => programme.name === file.programme.name)!
  const fichas = Array.from({ length: FICHAS }, (_, index) => ({
    ...one,
    programme: { ...one.programme, id: `p${index}` },
  }))
  return { ...demo, users: demo.users.filter(({ user }) => OFFICIALS.includes(user)), fichas }
}

let postgres: Awaited<ReturnType<typeof ownPostgres>>
let database: OpenDatabase
let proxy: RoundRobin
let base: string
const servers: RunningServer[] = []
const seed = manyFichas()
const YEAR = seed.fichas[0]!.year

beforeAll(async () => {
  if (!isPostgresThere()) return
  postgres = await ownPostgres()
  database = await openDatabase({ engine: 'postgres', url: postgres.url })
  let count = 0
  await loadSeed({ storage: database.storage, passwords: await argon2Passwords(), ids: () => `id-${++count}` }, seed)
  proxy = new RoundRobin(() => servers.map((one) => Number(new URL(one.base).port)))
  base = await proxy.start()
  const env = { DATABASE_URL: postgres.url, ORIGIN: base, EXAMPLES: 'no', TRUST_PROXY: '', LOG_LEVEL: 'silent' }
  for (let made = 0; made < PROCESSES; made += 1) servers.push(new RunningServer(async () => env))
  await Promise.all(servers.map((one) => one.start()))
})
afterAll(async () => {
  await Promise.all(servers.map((one) => one.close()))
  proxy?.close()
  await database?.close()
  await postgres?.close()
})

/** Kills one at random after every so many acts, and starts it again: never two at a time. */
function killer(random: (limit: number) => number) {
  let acts = 0
  let kills = 0
  let reviving: Promise<void> = Promise.resolve()
  const kill = async () => {
    const server = servers[random(PROCESSES)]!
    await server.stop('SIGKILL')
    await server.start()
  }
  return {
    /** Who is to kill waits until the one before is up again. */
    acted: async () => {
      acts += 1
      if (acts % KILL_EVERY !== 0) return
      kills += 1
      const before = reviving
      reviving = before.then(kill)
      await before
    },
    ended: async () => {
      await reviving
      return { acts, kills }
    },
  }
}

const entry = (ficha: string, device: string, seq: number): JournalEntry =>
  ({
    ...{ id: `${ficha}-${device}-${seq}`, device: `${device}.1`, seq, lamport: seq, at: '2026-11-21T14:30:00.000Z' },
    ...{ replaces: null, op: 'set', cell: 'purpose', typed: `${ficha} ${seq}` },
  }) as JournalEntry

test.skipIf(!isPostgresThere())(
  'three processes on one PostgreSQL, one killed again and again: of its acts none is lost, none doubled (needs PostgreSQL)',
  async () => {
    const random = chance(SEED)
    const kills = killer(random)
    const posted = new Map<string, string[]>()
    const receipts = new Map<string, Receipt>()
    const todo = seed.fichas.map(({ programme }) => `${programme.id}-${YEAR}`)

    async function work(official: TirelessOfficial, device: string): Promise<void> {
      for (let ficha = todo.pop(); ficha; ficha = todo.pop()) {
        const ids: string[] = []
        let head = 0
        for (let seq = 1; seq <= POSTS; seq += 1) {
          const entries = [...(seq > 1 ? [entry(ficha, device, seq - 1)] : []), entry(ficha, device, seq)]
          head = await official.post(ficha, entries)
          ids.push(entry(ficha, device, seq).id)
          await kills.acted()
        }
        posted.set(ficha, ids)
        const told = await official.send(ficha, device, head, crypto.randomUUID(), file)
        if (!('folio' in told)) throw new Error(`refused: ${told.code} ${told.detail}`)
        receipts.set(ficha, told)
        await kills.acted()
      }
    }

    const officials = await Promise.all(
      OFFICIALS.map(async (user) => {
        const official = new TirelessOfficial(user, base)
        await official.signIn(`cuadra-${user}`)
        return official
      }),
    )
    await Promise.all(officials.flatMap((one) => [work(one, `${one.user}-a`), work(one, `${one.user}-b`)]))
    const done = await kills.ended()
    expect(done.acts).toBe(FICHAS * (POSTS + 1))
    expect(done.kills).toBe(10)

    const { storage } = database
    const stored = await storage.selectFrom('submissions').selectAll().execute()
    expect(stored.map((one) => one.fichaId).sort()).toEqual([...receipts.keys()].sort())
    for (const one of stored) {
      expect(JSON.parse(one.receipt)).toEqual(receipts.get(one.fichaId))
      expect(await sha256(one.canonical)).toBe(one.fingerprint)
    }
    const sequences = stored.map((one) => Number(one.folio.split('-')[1])).sort((a, b) => a - b)
    expect(sequences).toEqual(Array.from({ length: FICHAS }, (_, index) => index + 1))
    // Each was begun once, whoever of four typed first, and sent once.
    const acts = await storage.selectFrom('acts').select(['fichaId', 'name']).execute()
    expect(new Set(acts.map(({ fichaId, name }) => `${fichaId} ${name}`)).size).toBe(2 * FICHAS)
    expect(acts.length).toBe(2 * FICHAS)
    expect(await auditRecord(storage)).toMatchObject({ is: 'whole', acts: 2 * FICHAS, sendings: FICHAS })

    const journal = await storage
      .selectFrom('journal')
      .select(['fichaId', 'position', 'id'])
      .orderBy('position')
      .execute()
    for (const [ficha, ids] of posted) {
      const rows = journal.filter((one) => one.fichaId === ficha)
      expect(rows.map((one) => one.id)).toEqual(ids)
      expect(rows.map((one) => one.position)).toEqual(ids.map((_, index) => index + 1))
    }
  },
)
