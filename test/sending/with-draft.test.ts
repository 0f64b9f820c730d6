import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { documentOf } from '../../src/drafts/editing/draft-document.ts'
import { problem } from '../../src/protocol/problems.ts'
import { Sending } from '../../src/sending/outbox/sending.ts'
import { Browser, FICHA, until } from '../drafts/office.ts'
import { Device } from './office.ts'

/** An official with the ficha open, and a queue in the same database. */
async function office() {
  const device = new Device()
  const browser = new Browser()
  const { store, draft } = await browser.openFicha()
  const sending = new Sending(store.db, device.ports)
  await sending.start()
  const press = () =>
    draft.holdStill((view) =>
      sending.send({
        ficha: FICHA.id,
        version: view.ficha.version,
        document: documentOf(view, ({ cells }) => ({ served: { '2023': cells.get('served~2023') } })),
      }),
    )
  return { device, browser, draft, sending, press }
}

test('without a network the ficha is queued and read only, is withdrawn, goes on, and is sent for good', async () => {
  const { device, browser, draft, sending, press } = await office()
  device.isOnline = false
  device.server.isUp = false
  draft.set('served~2023', '201')
  await press()
  expect(draft.getSnapshot().lock).toBe('queued')
  expect(draft.set('served~2023', '202')).toBe(false)
  expect(await sending.withdraw(FICHA.id)).toBe('withdrawn')
  await until(() => draft.getSnapshot().lock === undefined)
  expect(draft.set('served~2023', '203')).toBe(true)
  await press()
  expect(sending.getSnapshot().get(FICHA.id)!.body.answers).toEqual({ served: { '2023': 203 } })
  device.isOnline = true
  device.server.isUp = true
  device.wake()
  await until(() => draft.getSnapshot().lock === 'sent')
  expect(sending.getSnapshot().get(FICHA.id)!.receipt).toBeDefined()
  expect((await browser.openFicha()).draft.getSnapshot().lock).toBe('sent')
})

test('a refusal gives the ficha back with everything in it', async () => {
  const { device, draft, sending, press } = await office()
  device.server.refusal = problem('not-ready')
  draft.set('served~2023', '12a')
  await press()
  await until(() => sending.getSnapshot().get(FICHA.id)?.state === 'refused')
  await until(() => draft.getSnapshot().lock === undefined)
  expect(draft.typed('served~2023')).toBe('12a')
  expect(draft.set('served~2023', '201')).toBe(true)
})
