import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAccountStore } from '../../src/drafts/store/account-store.ts'
import { DraftsDatabase } from '../../src/drafts/store/database.ts'
import { keepNote } from '../../src/drafts/store/notes.ts'
import { freezeMessage } from '../../src/sending/outbox/outbox-message.ts'
import { Acknowledgements } from '../../src/sending/syncing/acknowledgements.ts'
import { Device, DOCUMENT } from '../sending/office.ts'
import { Browser, FICHA, somebody } from './office.ts'

/*
 * Names that stay whatever the code calls these things: a tab of the former release may be open beside a tab of this
 * one, on the same disk. Under another lock name two tabs would number their entries alike; under another table, key or
 * member the drafts of the former release would be gone from the screen. A new one is added; none is renamed.
 */

test('the tables of the database and what they are found by', async () => {
  const db = new DraftsDatabase('names')
  await db.open()
  const indexes = db.tables.map(({ name, schema: { primKey, indexes: more } }) => {
    return [name, [primKey, ...more].map((one) => one.src).join(', ')]
  })
  expect([db.name, db.verno, Object.fromEntries(indexes)]).toEqual([
    'cuadra-names',
    3,
    {
      fichas: 'id',
      journal: 'id, [ficha+device+seq], [device+seq], [ficha+cell], [sent+ficha]',
      drafts: 'ficha',
      justifications: 'id, [ficha+device+seq], [device+seq], [ficha+finding], [sent+ficha]',
      queue: 'ficha',
      receipts: 'act, ficha',
      meta: 'key',
      cursors: 'ficha',
      people: 'id',
      notes: '[ficha+name], ficha',
    },
  ])
  db.close()
})

test('the keys of meta', async () => {
  const browser = new Browser()
  const store = await browser.openTab()
  const never = async () => ({ is: 'offline' }) as const
  const ports = { newId: () => 'a1', onWake: () => () => undefined }
  await new Acknowledgements(store.db, never, store.account.id, ports).saw('f1', '2026-11-21T15:00:00.000Z')
  const rows = new Map((await store.db.meta.toArray()).map(({ key, value }) => [key, value]))
  expect([...rows.keys()].sort()).toEqual(['account', 'device', 'openedAt', 'sighting:f1', 'signedOut'])
  expect(rows.get('sighting:f1')).toEqual({ ficha: 'f1', act: 'a1', returned: expect.any(String), isTold: false })
  expect(Object.keys(rows.get('account') as object).sort()).toEqual(['id', 'name', 'roles', 'session'])
})

const STAMP = ['at', 'device', 'ficha', 'id', 'lamport', 'replaces', 'sent', 'seq', 'who']
const membersOf = (row: unknown): string[] => Object.keys(row as object).sort()

test('the members of what is kept of a draft', async () => {
  const { store, draft } = await new Browser().openFicha()
  draft.set('executed~2023', '1')
  draft.justify('coverage', { rule: 'coverage', cells: [], values: '1', head: '', text: 'x' })
  await draft.close()
  await keepNote(store, { ficha: FICHA.id, name: 'observe/cell/x' }, 'y')
  const { journal, justifications, drafts, notes } = store.db
  expect(membersOf(await journal.toCollection().first())).toEqual([...STAMP, 'cell', 'op', 'typed'].sort())
  expect(membersOf(await justifications.toCollection().first())).toEqual([...STAMP, 'finding', 'justification'].sort())
  const kept = await drafts.get(FICHA.id)
  expect(membersOf(kept)).toEqual(['count', 'ficha', 'holding', 'rivals', 'upTo'])
  expect(membersOf(kept!.rivals)).toEqual(['awaited', 'latest', 'overtaken'])
  expect(membersOf(await notes.toCollection().first())).toEqual(['at', 'content', 'ficha', 'name'])
})

test('the members of what waits to be sent', async () => {
  const row = await freezeMessage({ ficha: 'f1', version: 1, document: DOCUMENT }, new Device().ports)
  const members = 'act, attempts, body, document, ficha, firstAt, isInDoubt, isWithdrawing, state, version'
  expect(membersOf(row).join(', ')).toBe(members)
})

test('the lock under which a tab numbers its entries, and the channel on which tabs tell each other', async () => {
  const asked: string[] = []
  const locks = {
    request: (name: string, _options: object, work: (lock: object) => unknown) => {
      asked.push(name)
      return Promise.resolve(work({}))
    },
  }
  const { ports } = new Browser()
  const openChannel = (name: string) => {
    asked.push(name)
    return ports.openChannel(name)
  }
  const account = somebody()
  const store = await openAccountStore(account, {
    ...ports,
    newId: () => 'd1',
    locks: locks as LockManager,
    openChannel,
  })
  await store.whileNobodyTypesAs('d1.7', async () => true)
  expect(asked).toEqual(['cuadra-seat-d1.1', `cuadra-${account.id}`, 'cuadra-seat-d1.7'])
})

/** Names of locks, channels, caches, localStorage and databases as they stand in the code of the browser. */
const NAMES = [
  'cuadra-', // the database of an account
  'cuadra-color-scheme',
  'cuadra-listen-<>', // the tab that hears the server for all
  'cuadra-many/<>', // what is being done with many fichas
  'cuadra-pdf',
  'cuadra-pdf:',
  'cuadra-reloaded-from', // of a tab, until it is closed
  'cuadra-return-to', // of a tab, while somebody signs in again
  'cuadra-seat-<>',
  'cuadra-sending-<>', // the tab that sends
  'cuadra-session',
  'cuadra-single-keys',
  'cuadra-views-<>',
  'cuadra-walked-list', // of a tab: the Bandeja as it was seen before a ficha was opened
  'cuadra-wire', // a header
]

test('no name that tabs of two releases share comes or goes unnoticed', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const browser = files.filter((file) => !/^(server|cli)\//.test(file))
  const found = browser.flatMap((file) => {
    const code = readFileSync(join('src', file), 'utf8')
    return [...code.matchAll(/(['"`])(cuadra-[^'"`\s]*)\1/g)].map((one) => one[2]!.replace(/\$\{[^}]*\}/g, '<>'))
  })
  const formats = /^cuadra-(ficha|publicada|manifiesto|libro)\/1$/
  expect([...new Set(found)].filter((one) => !formats.test(one)).sort()).toEqual(NAMES)
})
