import type { Draft } from '../../src/drafts/editing/draft.ts'
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { openAccountStore } from '../../src/drafts/store/account-store.ts'
import { readAllEntries } from '../../src/drafts/store/journal.ts'
import { browserChannel } from '../../src/drafts/store/tabs.ts'
import { turn } from '../turns.ts'
import { Browser, FICHA, until } from './office.ts'

describe('two tabs of one browser', () => {
  test('see what the other types, also while it goes on in the same cell', async () => {
    const browser = new Browser()
    const [here, there] = [(await browser.openFicha()).draft, (await browser.openFicha()).draft]
    here.set('purpose', 'Apo')
    await until(() => there.typed('purpose') === 'Apo')
    here.set('purpose', 'Apoyar')
    await until(() => there.typed('purpose') === 'Apoyar')
    const row = there.addRow('components')!
    await until(() => here.getSnapshot().answers.rows.get('components')?.includes(row) === true)
    here.justify('coverage', { rule: 'coverage', cells: [], values: 'a', head: 'Cobertura', text: 'Por el convenio' })
    await until(() => there.getSnapshot().justifications.length === 1)
  })

  test('never number their entries alike, and a replicaId that was left is used again', async () => {
    const browser = new Browser()
    const first = await browser.openFicha()
    const second = await browser.openFicha()
    expect(first.store.replicaId.device).not.toBe(second.store.replicaId.device)
    first.draft.set('served~2023', '1')
    second.draft.set('executed~2023', '2')
    await Promise.all([first.draft.whenSaved(), second.draft.whenSaved()])
    first.store.close()
    await turn()
    const third = await browser.openFicha()
    expect(third.store.replicaId.device).toBe(first.store.replicaId.device)
    third.draft.set('served~2023', '3')
    await third.draft.whenSaved()
    const entries = await readAllEntries(third.store.db, FICHA.id)
    expect(new Set(entries.map(({ device, seq }) => `${device} ${seq}`)).size).toBe(3)
  })

  test('that changed one cell at once end up alike, and both texts are kept', async () => {
    const browser = new Browser()
    const [here, there] = [await browser.openFicha(), await browser.openFicha()]
    here.draft.set('served~2023', '201')
    there.draft.set('served~2023', '210')
    const isKnown = (draft: Draft) => draft.concurrentEditsOf('served~2023').length === 1
    await until(() => isKnown(here.draft) && isKnown(there.draft))
    await Promise.all([here.draft.whenSaved(), there.draft.whenSaved()])
    await until(() => here.draft.typed('served~2023') === there.draft.typed('served~2023'))
    const entries = await readAllEntries(here.store.db, FICHA.id)
    expect(new Set(entries.map((entry) => entry.typed))).toEqual(new Set(['201', '210']))
    expect(entries.length).toBeLessThanOrEqual(4)
  })

  test('that catches up sees what the other wrote before any word of it came, and nothing moves when there is no news', async () => {
    const browser = new Browser()
    const [here, there] = [(await browser.openFicha()).draft, (await browser.openFicha()).draft]
    browser.isTalking = false
    there.set('served~2023', '201')
    there.justify('coverage', { rule: 'coverage', cells: [], values: 'a', head: 'Cobertura', text: 'Por el convenio' })
    await there.whenSaved()
    await here.whenCaughtUp()
    const { answers, justifications } = here.getSnapshot()
    expect(answers.cells.get('served~2023' as never)).toBe(201)
    expect(justifications).toHaveLength(1)
    await here.whenCaughtUp()
    expect(here.getSnapshot()).toMatchObject({ answers, justifications })
    expect(here.getSnapshot().justifications).toBe(justifications)
    expect(here.getSnapshot().answers).toBe(answers)
  })

  test('where locks are missing every tab still has a name of its own', async () => {
    const browser = new Browser()
    const bare = { ...browser.ports, locks: undefined }
    const [a, b] = [await openAccountStore(browser.account, bare), await openAccountStore(browser.account, bare)]
    expect(a.replicaId.device).not.toBe(b.replicaId.device)
  })

  test('the channel of a real browser carries the word, and not to oneself', async () => {
    const [a, b] = [browserChannel('word'), browserChannel('word')]
    const heard: unknown[] = []
    a.listen((wrote) => heard.push(['a', wrote]))
    b.listen((wrote) => heard.push(['b', wrote]))
    a.tell({ ficha: 'f1', device: 'd', seq: 1 })
    await until(() => heard.length > 0)
    expect(heard).toEqual([['b', { ficha: 'f1', device: 'd', seq: 1 }]])
    a.close()
    b.close()
  })
})
