import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, test } from 'vitest'
import { databaseName } from '../../src/drafts/store/database.ts'
import { dropNote, findNote, keepNote, notesOf } from '../../src/drafts/store/notes.ts'
import { Browser, FICHA } from './office.ts'
import stored from './stored/number-2.json' with { type: 'json' }

const key = { ficha: 'f1', name: 'observe/cell/served~2023' }

describe('what a reviewer is writing', () => {
  test('is there after the browser was started again, as it was left', async () => {
    const browser = new Browser()
    const store = await browser.openTab()
    await keepNote(store, key, { text: 'Falta' })
    const { at } = await keepNote(store, key, { text: 'Falta la región' })
    store.close()
    const again = await new Browser(browser.account).openTab()
    expect(await findNote(again, key)).toEqual({ ...key, content: { text: 'Falta la región' }, at })
  })

  test('is listed by ficha, the oldest first, until it is dropped', async () => {
    const store = await new Browser().openTab()
    await keepNote(store, { ficha: 'f1', name: 'observe/section/regiones' }, 'b')
    await keepNote(store, { ficha: 'f2', name: 'observe/section/regiones' }, 'x')
    await keepNote(store, key, 'a')
    expect((await notesOf(store, 'f1')).map(({ content }) => content)).toEqual(['b', 'a'])
    await dropNote(store, { ficha: 'f1', name: 'observe/section/regiones' })
    expect((await notesOf(store, 'f1')).map(({ content }) => content)).toEqual(['a'])
    expect(await findNote(store, { ficha: 'f1', name: 'observe/section/regiones' })).toBeUndefined()
  })

  test('is not seen by another account of the same device', async () => {
    const [mine, theirs] = [await new Browser().openTab(), await new Browser().openTab()]
    await keepNote(mine, key, 'a')
    expect(await notesOf(theirs, 'f1')).toEqual([])
  })
})

/** A database of number 2 as the browser of an official holds it. */
async function storeOld(account: string): Promise<void> {
  const old = new Dexie(databaseName(account))
  old.version(2).stores({
    fichas: 'id',
    journal: 'id, [ficha+device+seq], [device+seq], [ficha+cell], [sent+ficha]',
    drafts: 'ficha',
    justifications: 'id, [ficha+device+seq], [device+seq], [ficha+finding], [sent+ficha]',
    queue: 'ficha',
    receipts: 'act, ficha',
    cursors: 'ficha',
    people: 'id',
    meta: 'key',
  })
  await old.open()
  for (const [table, rows] of Object.entries(stored)) await old.table(table).bulkPut([...rows])
  old.close()
}

test('a draft of number 2 still opens, with everything typed, and notes beside it', async () => {
  const browser = new Browser()
  await storeOld(browser.account.id)
  const { store, draft } = await browser.openFicha()
  expect(store.db.verno).toBeGreaterThanOrEqual(3)
  expect(draft.typed('served~2023')).toBe('201')
  expect(draft.getSnapshot().justifications).toMatchObject([{ text: 'El convenio se firmó en diciembre.' }])
  expect(store.replicaId.device.split('.')[0]).toBe('d1')
  await keepNote(store, { ficha: FICHA.id, name: 'observe/section/poblacion' }, 'a')
  expect(await notesOf(store, FICHA.id)).toHaveLength(1)
})
