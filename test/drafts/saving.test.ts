import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { openDraft } from '../../src/drafts/editing/open-draft.ts'
import { readAllEntries } from '../../src/drafts/store/journal.ts'
import { runs } from '../long.ts'
import { anyCell, anyText } from './journals.ts'
import { askedOf, Browser, FICHA, until } from './office.ts'

afterEach(() => vi.restoreAllMocks())

const CELL = 'executed~2023'

/** A disk that refuses writes to the journal until there is room again. */
function fillDisk(when: (typed: string) => boolean = () => true): () => void {
  let isFull = true
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row, ...key) {
    const isRefused = isFull && this.name === 'journal' && when((row as { typed: string }).typed)
    if (isRefused) throw new DOMException('no room', 'QuotaExceededError')
    return put.call(this, row, ...key)
  })
  return () => {
    isFull = false
  }
}

describe('what the line calls saved', () => {
  test('the write of a key is issued in the task of its event, in strict durability', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const { store, draft } = await new Browser().openFicha()
    const issued = vi.spyOn(IDBObjectStore.prototype, 'put')
    begun.mockClear()
    draft.set(CELL, '1')
    await Promise.resolve()
    expect(issued).toHaveBeenCalledTimes(1)
    expect(begun.mock.calls).toEqual([[['journal'], 'readwrite', { durability: 'strict' }]])
    await draft.whenSaved()
    expect(await readAllEntries(store.db, FICHA.id)).toHaveLength(1)
  })

  test('who types on in a cell writes its first key at once and the others together, a moment later', async () => {
    const { store, draft } = await new Browser().openFicha()
    const issued = vi.spyOn(IDBObjectStore.prototype, 'put')
    for (const typed of ['1', '15', '158', '1582']) draft.set(CELL, typed)
    const written = () => issued.mock.calls.map(([row]) => (row as { typed: string }).typed)
    expect(written()).toEqual(['1'])
    await until(() => written().length === 2)
    expect(written()).toEqual(['1', '1582'])
    await until(() => draft.saving.getSnapshot().state === 'saved')
    expect((await readAllEntries(store.db, FICHA.id)).map((entry) => entry.typed)).toEqual(['1582'])
  })

  test.each([
    ['the cell is left', (draft: Draft) => draft.endTyping()],
    ['another cell is typed in', (draft: Draft) => draft.set('served~2023', '7')],
    ['somebody waits for it', (draft: Draft) => void draft.whenSaved()],
    ['the page is hidden or goes', (_: Draft, browser: Browser) => browser.hide()],
  ])('what waits is written at once when %s', async (_, happens) => {
    const browser = new Browser()
    const { draft } = await browser.openFicha()
    const issued = vi.spyOn(IDBObjectStore.prototype, 'put')
    for (const typed of ['1', '15']) draft.set(CELL, typed)
    happens(draft, browser)
    expect(issued.mock.calls.map(([row]) => (row as { typed: string }).typed).slice(0, 2)).toEqual(['1', '15'])
    await draft.whenSaved()
  })

  test('the browser is killed while somebody types: nothing called saved is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyCell, anyText), { minLength: 1, maxLength: 12 }), async (keys) => {
        const browser = new Browser()
        const { draft } = await browser.openFicha()
        let saved = new Map<string, string>()
        const typed = new Map<string, string>()
        draft.saving.subscribe(() => {
          if (draft.saving.getSnapshot().state === 'saved') saved = new Map(typed)
        })
        for (const [index, [cell, text]] of keys.entries()) {
          typed.set(cell, text)
          draft.set(cell, text)
          if (index % 3 === 0) await draft.whenSaved()
        }
        const called = new Map(saved)
        const { draft: after } = await new Browser(browser.account).openFicha()
        const lost = [...called].filter(
          ([cell, text]) => after.typed(cell) !== text && after.typed(cell) !== typed.get(cell),
        )
        expect(lost).toEqual([])
      }),
      { numRuns: runs(15, 150) },
    )
  })

  test('closing and opening again changes nothing, verbatim', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyCell, anyText), { maxLength: 12 }),
        fc.boolean(),
        async (keys, isClosed) => {
          const browser = new Browser()
          const { draft, store } = await browser.openFicha()
          for (const [cell, text] of keys) draft.set(cell, text)
          await draft.whenSaved()
          if (isClosed) await draft.close()
          const again = (await browser.openFicha()).draft
          for (const [cell] of keys) expect(again.typed(cell)).toBe(draft.typed(cell))
          expect(again.getSnapshot()).toEqual({ ...draft.getSnapshot(), canUndo: false })
          store.close()
        },
      ),
      { numRuns: runs(20, 200) },
    )
  })

  test('a paste is kept whole or not at all', async () => {
    const { store, draft } = await new Browser().openFicha()
    fillDisk((typed) => typed === '3')
    draft.setMany([
      ['executed~2022', '1'],
      ['executed~2023', '2'],
      ['served~2023', '3'],
    ])
    await until(() => draft.saving.getSnapshot().state === 'failed')
    expect(await readAllEntries(store.db, FICHA.id)).toEqual([])
    expect(draft.typed('executed~2023')).toBe('2')
  })
})

describe('a full disk', () => {
  test('that takes the first key of a cell and not the second is not called saved', async () => {
    const browser = new Browser()
    const { draft } = await browser.openFicha()
    const makeRoom = fillDisk((typed) => typed === '12')
    draft.set(CELL, '1')
    draft.set(CELL, '12')
    await until(() => draft.saving.getSnapshot().state === 'failed')
    makeRoom()
    browser.timers.goOff()
    await draft.whenSaved()
    expect((await browser.openFicha()).draft.typed(CELL)).toBe('12')
  })

  test('is said with its reason and since when, tried again with longer pauses, and loses nothing', async () => {
    const browser = new Browser()
    const { draft } = await browser.openFicha()
    const makeRoom = fillDisk()
    draft.set(CELL, '181.255')
    const { state, since } = draft.saving.getSnapshot() as { state: string; since: string }
    expect(state).toBe('saving')
    await until(() => draft.saving.getSnapshot().state === 'failed')
    expect(draft.saving.getSnapshot()).toMatchObject({ since, reason: expect.stringContaining('disco') })
    for (const pauses of [2, 3]) {
      browser.timers.goOff()
      await until(() => browser.timers.pauses.length === pauses)
    }
    expect(browser.timers.pauses).toEqual([1_000, 2_000, 4_000])
    draft.set('served~2023', '201')
    draft.set(CELL, '181.256')
    expect(draft.getSnapshot().answers.cells.get(CELL)).toBe(181256)
    makeRoom()
    draft.retrySaving()
    await draft.whenSaved()
    expect(draft.saving.getSnapshot().state).toBe('saved')
    const again = (await browser.openFicha()).draft
    expect([again.typed(CELL), again.typed('served~2023')]).toEqual(['181.256', '201'])
  })

  test('the next key takes along what could not be kept', async () => {
    const { store, draft } = await new Browser().openFicha()
    const makeRoom = fillDisk()
    draft.set(CELL, '1')
    await until(() => draft.saving.getSnapshot().state === 'failed')
    makeRoom()
    draft.set('served~2023', '2')
    await draft.whenSaved()
    expect((await readAllEntries(store.db, FICHA.id)).map((entry) => entry.seq)).toEqual([1, 2])
  })
})

describe('leaving the ficha', () => {
  test('two screens of a tab hold one draft', async () => {
    const { store, draft } = await new Browser().openFicha()
    const [again, third] = await Promise.all([openDraft(store, FICHA.id, askedOf), openDraft(store, FICHA.id, askedOf)])
    expect([again, third]).toEqual([draft, draft])
    await draft.close()
    await draft.close()
    expect(await openDraft(store, FICHA.id, askedOf)).toBe(draft)
    await draft.close()
    await draft.close()
    expect(await openDraft(store, FICHA.id, askedOf)).not.toBe(draft)
  })

  test('while the disk is full what was typed stays with the draft, and is kept later', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    const makeRoom = fillDisk()
    draft.set(CELL, '1')
    await until(() => draft.saving.getSnapshot().state === 'failed')
    const closing = draft.close()
    const again = (await openDraft(store, FICHA.id, askedOf))!
    expect(again.typed(CELL)).toBe('1')
    const closingAgain = again.close()
    makeRoom()
    browser.timers.goOff()
    await Promise.all([closing, closingAgain])
    expect((await openDraft(store, FICHA.id, askedOf))!.typed(CELL)).toBe('1')
    expect(await store.db.journal.count()).toBe(1)
  })
})

describe('opening quickly', () => {
  test('by the kept fold and what came after it, and never by a fold that misses something', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    draft.set(CELL, '1')
    await draft.close()
    const fold = (await store.db.drafts.get(FICHA.id))!
    expect(fold).toMatchObject({ count: 1, holding: [{ typed: '1' }] })
    const { draft: second, store: other } = await browser.openFicha()
    second.set(CELL, '2')
    second.set('served~2023', '7')
    await second.whenSaved()
    expect((await browser.openFicha()).draft.typed(CELL)).toBe('2')
    const upTo = { [store.replicaId.device]: 99, [other.replicaId.device]: 99 }
    await store.db.drafts.put({ ...fold, holding: [], upTo })
    const { draft: last } = await browser.openFicha()
    expect([last.typed(CELL), last.typed('served~2023')]).toEqual(['2', '7'])
  })

  test('a damaged entry keeps nothing else from opening', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    draft.set(CELL, '1')
    await draft.whenSaved()
    const broken = { id: 'x', ficha: FICHA.id, device: 'z', seq: 1, op: 'blow', cell: CELL, typed: '9' }
    await store.db.journal.put(broken as never)
    expect((await browser.openFicha()).draft.typed(CELL)).toBe('1')
    expect(await store.db.journal.count()).toBe(2)
  })
})
