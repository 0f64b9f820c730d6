import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { historyOf, openVersion, versionsOf } from '../../src/drafts/history/history.ts'
import { askedOf, Browser, FICHA, until } from './office.ts'

const HOUR = 3_600_000

describe('what stood before', () => {
  test('a cell tells everything that was typed in it, the latest first', async () => {
    const { store, draft } = await new Browser().openFicha()
    for (const typed of ['158.525', '12a', '158.255']) {
      draft.set('executed~2023', typed)
      draft.endTyping()
    }
    await draft.whenSaved()
    const history = await historyOf(store, FICHA.id, 'executed~2023')
    expect(history.map((entry) => entry.typed)).toEqual(['158.255', '12a', '158.525'])
    expect(history.map((entry) => entry.who)).toEqual(Array(3).fill(store.account.id))
    draft.restore('executed~2023', history[2]!.typed)
    expect(draft.typed('executed~2023')).toBe('158.525')
    expect(draft.entryOf('executed~2023')).toMatchObject({ op: 'restore', replaces: history[0]!.id })
  })

  test('an earlier version is opened, brought back whole, and undone at once', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    const added = draft.addRow('components')!
    draft.set(`componentName~${added}`, 'Beca')
    draft.set('served~2023', '201')
    const morning = draft.getSnapshot().answers
    browser.time += HOUR
    draft.removeRow('components', added)
    draft.removeRow('components', 'c1')
    draft.addRow('components', 0)
    draft.moveRow('components', 'c2', 0)
    draft.set('served~2023', '9')
    draft.set('executed~2023', '77')
    const afternoon = draft.getSnapshot().answers
    await draft.whenSaved()
    const versions = await versionsOf(store, FICHA.id)
    expect(versions.map((one) => one.changes)).toEqual([6, 3])
    const earlier = await openVersion(store, draft.getSnapshot().ficha, versions[1]!, askedOf)
    expect(earlier.answers).toEqual(morning)
    expect(draft.getSnapshot().answers).toEqual(afternoon)
    expect(draft.restoreVersion(earlier)).toBe(true)
    expect(draft.getSnapshot().answers).toEqual(morning)
    draft.undo()
    expect(draft.getSnapshot().answers).toEqual(afternoon)
  })

  test('an earlier version is what it was, also after it was sent and came back', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    draft.set('served~2023', '201')
    const morning = draft.getSnapshot().answers
    browser.time += HOUR
    draft.removeRow('components', 'c1')
    draft.set('executed~2022', '77')
    draft.set('purpose', '')
    const sent = draft.getSnapshot().answers
    await draft.whenSaved()
    await store.keepFicha({ ...FICHA, version: 3, status: 'returned', base: sent, opened: FICHA.base })
    await until(() => draft.getSnapshot().ficha.version === 3)
    const [, first] = await versionsOf(store, FICHA.id)
    const earlier = await openVersion(store, draft.getSnapshot().ficha, first!, askedOf)
    expect(earlier.answers).toEqual(morning)
    expect(draft.getSnapshot().answers).toEqual(sent)
    expect(draft.restoreVersion(earlier)).toBe(true)
    expect(draft.getSnapshot().answers).toEqual(morning)
    draft.undo()
    expect(draft.getSnapshot().answers).toEqual(sent)
  })

  test('bringing back what already stands writes nothing', async () => {
    const { store, draft } = await new Browser().openFicha()
    draft.set('served~2023', '201')
    await draft.whenSaved()
    const [now] = await versionsOf(store, FICHA.id)
    const earlier = await openVersion(store, draft.getSnapshot().ficha, now!, askedOf)
    expect(draft.restoreVersion(earlier)).toBe(false)
  })
})
