import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { openDraft } from '../../src/drafts/editing/open-draft.ts'
import { readAllEntries } from '../../src/drafts/store/journal.ts'
import type { OutboxMessage } from '../../src/drafts/store/rows.ts'
import { isRowId } from '../../src/ficha/address.ts'
import { askedOf, Browser, FICHA, until } from './office.ts'

const SPENDING = 'componentSpending~c1~2023'

/** As much of a sending as a draft looks at. */
const outboxMessage = (state: OutboxMessage['state']) => ({ ficha: FICHA.id, state, version: 1 }) as OutboxMessage

describe('an official types', () => {
  test('the ficha opens with what the server gave', async () => {
    const { draft } = await new Browser().openFicha()
    expect(draft.typed('executed~2022')).toBe('252.741')
    expect(draft.typed('executed~2023')).toBe('')
    expect(draft.getSnapshot().answers).toEqual(FICHA.base)
    expect(draft.saving.getSnapshot()).toEqual({ state: 'saved', at: undefined })
  })

  test('a ficha that never came to this device does not open', async () => {
    const store = await new Browser().openTab()
    expect(await openDraft(store, 'other', askedOf)).toBeUndefined()
  })

  test('a key is on the screen before its write is done, and the line says so', async () => {
    const { draft } = await new Browser().openFicha()
    draft.set(SPENDING, '158.255')
    expect(draft.getSnapshot().answers.cells.get(SPENDING)).toBe(158255)
    expect(draft.saving.getSnapshot().state).toBe('saving')
    await draft.whenSaved()
    expect(draft.saving.getSnapshot().state).toBe('saved')
  })

  test('keys in a row in one cell are one entry, with the last text', async () => {
    const { store, draft } = await new Browser().openFicha()
    for (const typed of ['1', '15', '158', '158.', '158.255']) draft.set(SPENDING, typed)
    await draft.whenSaved()
    const entries = await readAllEntries(store.db, FICHA.id)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      op: 'set',
      cell: SPENDING,
      typed: '158.255',
      seq: 1,
      lamport: 1,
      who: store.account.id,
    })
    expect(entries[0]).toMatchObject({ ficha: FICHA.id, replaces: null, sent: 0 })
  })

  test('a null character, which the server would refuse, never comes into the journal', async () => {
    const { store, draft } = await new Browser().openFicha()
    draft.set('purpose', 'uno\u0000dos')
    await draft.whenSaved()
    expect(await readAllEntries(store.db, FICHA.id)).toMatchObject([{ cell: 'purpose', typed: 'unodos' }])
  })

  test('coming back to a cell makes another entry, which names the one that it replaces', async () => {
    const { store, draft } = await new Browser().openFicha()
    draft.set(SPENDING, '158.525')
    draft.endTyping()
    draft.set(SPENDING, '158.255')
    draft.set('served~2023', '201')
    draft.set(SPENDING, '158.256')
    await draft.whenSaved()
    const entries = (await readAllEntries(store.db, FICHA.id)).filter((entry) => entry.cell === SPENDING)
    expect(entries.map((entry) => entry.typed)).toEqual(['158.525', '158.255', '158.256'])
    expect(entries.map((entry) => entry.replaces)).toEqual([null, entries[0]!.id, entries[1]!.id])
    expect(draft.entryOf(SPENDING)).toMatchObject({ who: store.account.id, typed: '158.256' })
  })

  test('typing what already stands there writes nothing', async () => {
    const { store, draft } = await new Browser().openFicha()
    expect(draft.set('executed~2022', '252.741')).toBe(true)
    expect(draft.set('served~2023', '')).toBe(true)
    expect(draft.saving.getSnapshot().state).toBe('saved')
    expect(await readAllEntries(store.db, FICHA.id)).toEqual([])
  })

  test('only the cell that changed is told, and the whole draft once per edit', async () => {
    const { draft } = await new Browser().openFicha()
    const told: string[] = []
    draft.subscribeCell(SPENDING, () => told.push('spending'))
    draft.subscribeCell('served~2023', () => told.push('served'))
    draft.subscribe(() => told.push('draft'))
    draft.set('served~2023', '2')
    expect(told).toEqual(['draft', 'served'])
    draft.setMany([
      [SPENDING, '1'],
      ['served~2023', '3'],
    ])
    expect(told).toEqual(['draft', 'served', 'draft', 'spending', 'served'])
  })
})

describe('rows', () => {
  const rows = (draft: { getSnapshot(): { answers: typeof FICHA.base } }) =>
    draft.getSnapshot().answers.rows.get('components')

  test('are added where they are wanted, moved and taken away', async () => {
    const { draft } = await new Browser().openFicha()
    const last = draft.addRow('components')!
    const second = draft.addRow('components', 1)!
    expect(isRowId(last) && isRowId(second)).toBe(true)
    expect(rows(draft)).toEqual(['c1', second, 'c2', last])
    draft.moveRow('components', last, 0)
    expect(rows(draft)).toEqual([last, 'c1', second, 'c2'])
    draft.removeRow('components', 'c1')
    expect(rows(draft)).toEqual([last, second, 'c2'])
    expect(draft.moveRow('components', 'c1', 0)).toBe(false)
    expect(draft.removeRow('components', 'c1')).toBe(false)
  })

  test('in a table that had none', async () => {
    const { draft } = await new Browser().openFicha()
    const row = draft.addRow('indicators')!
    expect(draft.getSnapshot().answers.rows.get('indicators')).toEqual([row])
    draft.removeRow('indicators', row)
    expect(draft.getSnapshot().answers.rows.get('indicators')).toEqual([])
  })

  test('a row taken away and brought back by undo has its cells again', async () => {
    const { draft } = await new Browser().openFicha()
    draft.set(SPENDING, '12a')
    draft.removeRow('components', 'c1')
    expect(draft.getSnapshot().answers.cells.has(SPENDING)).toBe(false)
    expect(draft.undo()).toBe(true)
    expect(rows(draft)).toEqual(['c1', 'c2'])
    expect(draft.getSnapshot().answers.cells.get(SPENDING)).toEqual({ typed: '12a' })
    expect(draft.getSnapshot().answers.cells.get('componentName~c1')).toBe('Asesoría')
  })
})

describe('justifications', () => {
  const finding = { id: 'coverage', rule: 'coverage', cells: ['served~2023'] }
  const because = (text: string) => ({
    rule: 'coverage',
    cells: ['served~2023'],
    values: 'aa',
    head: 'Cobertura',
    text,
  })

  test('are kept with every key, the last one counts, and a blank one is none', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    draft.justify('coverage', because('Solo el'))
    draft.justify('coverage', because('Solo el primer mes'))
    expect(draft.getSnapshot().justifications).toEqual([because('Solo el primer mes')])
    draft.endTyping()
    draft.justify('coverage', because(' '))
    await draft.whenSaved()
    expect(draft.getSnapshot().justifications).toEqual([])
    expect(draft.justification(finding)).toEqual(because(' '))
    const kept = await store.db.justifications.toArray()
    expect(kept.map((one) => one.justification.text).sort()).toEqual([' ', 'Solo el primer mes'])
    expect(await browser.openFicha().then((again) => again.draft.justification(finding))).toEqual(because(' '))
  })

  test('take the place of those that the server gave for the same rule and cells', async () => {
    const browser = new Browser()
    const store = await browser.openTab()
    await store.keepFicha({
      ...FICHA,
      justifications: [because('Del servidor'), { ...because('Otra'), rule: 'other' }],
    })
    const draft = (await openDraft(store, FICHA.id, askedOf))!
    expect(draft.justification(finding)?.text).toBe('Del servidor')
    draft.justify('coverage', because('De aquí'))
    expect(draft.getSnapshot().justifications.map((one) => one.text)).toEqual(['Otra', 'De aquí'])
  })

  test('the list stays the same object while nobody writes in it', async () => {
    const { draft } = await new Browser().openFicha()
    draft.justify('coverage', because('Solo el primer mes'))
    const before = draft.getSnapshot().justifications
    draft.set('served~2023', '1')
    expect(draft.getSnapshot().justifications).toBe(before)
  })
})

describe('a ficha that waits to be sent, or was sent', () => {
  test('can only be read, in every tab, until it is withdrawn', async () => {
    const browser = new Browser()
    const { store, draft } = await browser.openFicha()
    const other = await browser.openFicha()
    await store.db.queue.put(outboxMessage('waiting'))
    await until(() => draft.getSnapshot().lock === 'queued' && other.draft.getSnapshot().lock === 'queued')
    expect(draft.set(SPENDING, '1')).toBe(false)
    expect(draft.setMany([[SPENDING, '1']])).toBe(false)
    expect(draft.addRow('components')).toBeUndefined()
    expect(draft.removeRow('components', 'c1')).toBe(false)
    expect(draft.undo() || draft.redo() || draft.restore(SPENDING, '1')).toBe(false)
    await store.db.queue.delete(FICHA.id)
    await until(() => draft.getSnapshot().lock === undefined)
    expect(draft.set(SPENDING, '1')).toBe(true)
  })

  test('opens again as sent, and is edited again when a later version comes back', async () => {
    const browser = new Browser()
    const { store } = await browser.openFicha()
    await store.db.queue.put(outboxMessage('accepted'))
    const { draft } = await browser.openFicha()
    expect(draft.getSnapshot().lock).toBe('sent')
    await store.keepFicha({ ...FICHA, version: 3 })
    await until(() => draft.getSnapshot().lock === undefined)
    expect(draft.getSnapshot().ficha.version).toBe(3)
  })

  test('a refused one goes back to editing with everything in it', async () => {
    const { store, draft } = await new Browser().openFicha()
    draft.set(SPENDING, '158.255')
    await store.db.queue.put(outboxMessage('waiting'))
    await until(() => draft.getSnapshot().lock === 'queued')
    await store.db.queue.put(outboxMessage('refused'))
    await until(() => draft.getSnapshot().lock === undefined)
    expect(draft.typed(SPENDING)).toBe('158.255')
  })

  test('from the moment of pressing Enviar no key gets in', async () => {
    const { store, draft } = await new Browser().openFicha()
    draft.set(SPENDING, '158.255')
    const frozen = await draft.holdStill(async (view) => {
      expect(draft.set(SPENDING, '1')).toBe(false)
      await store.db.queue.put(outboxMessage('waiting'))
      return view.answers.cells.get(SPENDING)
    })
    expect(frozen).toBe(158255)
    expect(draft.getSnapshot().lock).toBe('queued')
  })

  test('when freezing fails, typing goes on', async () => {
    const { draft } = await new Browser().openFicha()
    await expect(draft.holdStill(() => Promise.reject(new Error('full')))).rejects.toThrow('full')
    expect(draft.set(SPENDING, '1')).toBe(true)
  })
})
