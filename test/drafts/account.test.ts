import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { openDraft, readDraft } from '../../src/drafts/editing/open-draft.ts'
import { findSignedIn, wasSignedOut } from '../../src/drafts/store/account.ts'
import { openAccountStore } from '../../src/drafts/store/account-store.ts'
import { accountsHere } from '../../src/drafts/store/database.ts'
import { askedOf, Browser, FICHA, somebody } from './office.ts'

/** Other files of tests worked on this device before. */
async function everybodyLeaves({ ports }: Browser): Promise<void> {
  for (let last = await findSignedIn(); last; last = await findSignedIn())
    await (await openAccountStore(last, ports)).signOut()
}

describe('whose this device is', () => {
  test('without a network the app opens for whoever worked here last, and for nobody once they signed out', async () => {
    const browser = new Browser()
    await everybodyLeaves(browser)
    expect(await findSignedIn()).toBeUndefined()
    const [ana, berta] = [browser.account, { ...somebody(), name: 'Berta Ruiz' }]
    const first = await openAccountStore(ana, browser.ports)
    browser.time += 1_000
    const second = await openAccountStore(berta, browser.ports)
    expect(await findSignedIn()).toEqual(berta)
    await second.signOut()
    expect(await findSignedIn()).toBeUndefined()
    browser.time += 1_000
    const again = await openAccountStore(ana, browser.ports)
    expect(await findSignedIn()).toEqual(ana)
    await Promise.all([first.signOut(), again.signOut()])
    expect(await findSignedIn()).toBeUndefined()
  })

  test('this device remembers who signed out, until they sign in again', async () => {
    const browser = new Browser()
    const { id } = browser.account
    expect(await wasSignedOut(id)).toBe(false)
    expect(await accountsHere()).not.toContain(id)
    const store = await browser.openTab()
    expect(await wasSignedOut(id)).toBe(false)
    await store.signOut()
    expect(await wasSignedOut(id)).toBe(true)
    await browser.openTab()
    expect(await wasSignedOut(id)).toBe(false)
  })

  test('a session that began since they signed out is not the one that was left open', async () => {
    const browser = new Browser()
    const { id } = browser.account
    const store = await openAccountStore({ ...browser.account, session: 'one' }, browser.ports)
    expect(await wasSignedOut(id, 'one')).toBe(false)
    await store.signOut()
    expect(await wasSignedOut(id, 'one')).toBe(true)
    expect(await wasSignedOut(id, 'two')).toBe(false)
  })

  test('signing out loses nothing: the draft is there on signing in again, under the same device', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    const { device } = store.replicaId
    draft.set('served~2023', '12a')
    await draft.whenSaved()
    await store.signOut()
    const again = await browser.openFicha()
    expect(again.draft.typed('served~2023')).toBe('12a')
    expect(again.store.replicaId.device.split('.')[0]).toBe(device.split('.')[0])
  })

  test('nobody sees the fichas of another account', async () => {
    const browser = new Browser()
    await browser.openFicha()
    const other = await new Browser().openTab()
    expect(await other.fichas()).toEqual([])
    expect(await openDraft(other, FICHA.id, askedOf)).toBeUndefined()
  })
})

describe('what the server gave', () => {
  test('a newer version comes under what was typed; an older one that arrives late changes nothing', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    draft.set('served~2023', '201')
    await draft.whenSaved()
    const cells = new Map([...FICHA.base.cells, ['purpose', 'Otro propósito'], ['served~2023', 5]] as const)
    await store.keepFicha({ ...FICHA, version: 2, base: { ...FICHA.base, cells } })
    await store.keepFicha(FICHA)
    const again = (await browser.openFicha()).draft
    expect(again.getSnapshot().ficha.version).toBe(2)
    expect([again.typed('purpose'), again.typed('served~2023')]).toEqual(['Otro propósito', '201'])
  })

  test('the list of fichas reads how far each is without opening it', async () => {
    const { store, draft } = await new Browser().openFicha()
    draft.set('served~2023', '201')
    await draft.whenSaved()
    const read = (await readDraft(store, FICHA.id, askedOf))!
    expect(read.answers).toEqual(draft.getSnapshot().answers)
    expect(read.lastEntry).toMatchObject({ who: store.account.id, cell: 'served~2023' })
  })
})

test('a full disk keeps nobody from opening what they have', async () => {
  const browser = new Browser()
  const { store, draft } = await browser.openFicha()
  draft.set('served~2023', '201')
  await draft.whenSaved()
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  const again = await browser.openFicha()
  expect(again.draft.typed('served~2023')).toBe('201')
  expect(again.store.replicaId.device.split('.')[0]).toBe(store.replicaId.device.split('.')[0])
  full.mockRestore()
})
