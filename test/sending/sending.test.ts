import type { OutboxMessage } from '../../src/drafts/store/rows.ts'
import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { canonicalText, fingerprint } from '../../src/ficha/fingerprint.ts'
import { problem } from '../../src/protocol/problems.ts'
import { answered } from '../../src/sending/outbox/outbox-message.ts'
import type { Sending } from '../../src/sending/outbox/sending.ts'
import { Device, DOCUMENT, TO_SEND, until } from './office.ts'

const messageOf = (tab: Sending): OutboxMessage | undefined => tab.getSnapshot().get('f1')
const stateOf = (tab: Sending): string | undefined => messageOf(tab)?.state

describe('sending with a network', () => {
  test('is frozen, stored and answered with a receipt, which stays', async () => {
    const device = new Device()
    const tab = await device.openTab()
    const outcome = await tab.send(TO_SEND)
    expect(outcome).toMatchObject({ is: 'queued', message: { ficha: 'f1', version: 1, document: DOCUMENT } })
    await until(() => stateOf(tab) === 'accepted')
    const { act, body, receipt } = messageOf(tab)!
    expect(body).toMatchObject({ act, version: 1, declared: true, answers: DOCUMENT.answers })
    expect(body.fingerprint).toBe(await fingerprint(DOCUMENT))
    expect(receipt).toMatchObject({ folio: '2023-000001-4', act, fingerprint: body.fingerprint })
    expect(await device.openDisk().table('receipts').toArray()).toEqual([receipt])
    expect(stateOf(await device.openTab())).toBe('accepted')
  })

  test('what is frozen does not change when the draft does', async () => {
    const device = new Device()
    device.server.isUp = false
    const tab = await device.openTab()
    const document = structuredClone(DOCUMENT)
    await tab.send({ ...TO_SEND, document })
    document.answers['purpose'] = 'Otro'
    expect(canonicalText(messageOf(tab)!.document)).toBe(canonicalText(DOCUMENT))
  })

  test('pressed twice, in one tab or in two, it is one submission with one receipt', async () => {
    const device = new Device()
    const [here, there] = [await device.openTab(), await device.openTab()]
    await Promise.all([here.send(TO_SEND), here.send(TO_SEND), there.send(TO_SEND)])
    await until(() => stateOf(here) === 'accepted' && stateOf(there) === 'accepted')
    expect(device.server.stored.size).toBe(1)
    expect(new Set(device.server.posts).size).toBe(1)
    const again = await here.send(TO_SEND)
    expect(again).toMatchObject({ is: 'queued', message: { state: 'accepted', receipt: messageOf(there)!.receipt } })
    expect(device.server.stored.size).toBe(1)
  })

  test('a ficha that came back is sent anew', async () => {
    const device = new Device()
    const tab = await device.openTab()
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'accepted')
    const first = messageOf(tab)!.act
    device.server.stored.clear()
    await tab.send({ ...TO_SEND, version: 3 })
    await until(() => stateOf(tab) === 'accepted' && messageOf(tab)!.act !== first)
    expect(await device.openDisk().table('receipts').count()).toBe(2)
  })
})

describe('sending without a network', () => {
  test('waits, says since when, survives closing, and goes when the network is back', async () => {
    const device = new Device()
    device.isOnline = false
    device.server.isUp = false
    const before = await device.openTab()
    await before.send(TO_SEND)
    expect(messageOf(before)).toMatchObject({ state: 'waiting', attempts: 0, firstAt: '2026-11-21T15:00:00.000Z' })
    device.kill(before)
    const after = await device.openTab()
    expect(messageOf(after)).toMatchObject({ state: 'waiting', firstAt: '2026-11-21T15:00:00.000Z', isInDoubt: false })
    device.isOnline = true
    device.server.isUp = true
    device.wake()
    await until(() => stateOf(after) === 'accepted')
  })

  test('a server that is down is asked again with longer and longer pauses, each said beforehand', async () => {
    const device = new Device()
    device.server.isUp = false
    const tab = await device.openTab()
    await tab.send(TO_SEND)
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 8; attempt++) {
      await until(() => stateOf(tab) === 'waiting' && messageOf(tab)!.attempts === attempt)
      const pause = Date.parse(messageOf(tab)!.nextAt!) - device.time
      pauses.push(pause / 1_000)
      await tab.tryNow().then(() => undefined)
    }
    expect(pauses).toEqual([2, 5, 15, 30, 60, 120, 300, 300])
    expect(messageOf(tab)).toMatchObject({ delay: 'network', isInDoubt: false })
    expect(device.server.posts).toEqual([])
  })

  test('a server that says how long to wait is asked no sooner', async () => {
    const message = { attempts: 1, state: 'sending', isInDoubt: true, isWithdrawing: false } as OutboxMessage
    const told = (retryAfter?: number) =>
      answered(
        message,
        { is: 'offline', delay: 'busy', arrived: 'no', problem: problem('too-fast', { retryAfter }) },
        0,
      )
    expect([told(), told(1), told(90)]).toMatchObject([
      { state: 'waiting', nextAt: '1970-01-01T00:00:02.000Z' },
      { nextAt: '1970-01-01T00:00:02.000Z' },
      { nextAt: '1970-01-01T00:01:30.000Z', isInDoubt: false },
    ])
  })

  test('goes by itself when its time has come', async () => {
    const device = new Device()
    device.server.isUp = false
    const tab = await device.openTab()
    await tab.send(TO_SEND)
    await until(() => messageOf(tab)?.nextAt !== undefined)
    await tab.tryNow()
    device.server.isUp = true
    device.pass(300_000)
    await until(() => stateOf(tab) === 'accepted')
  })

  test('an answer that was lost is asked for: one submission, the same receipt', async () => {
    const device = new Device()
    device.server.losesAnswers = true
    const tab = await device.openTab()
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'waiting' && messageOf(tab)!.isInDoubt)
    expect(messageOf(tab)!.receipt).toBeUndefined()
    device.server.losesAnswers = false
    await tab.tryNow()
    await until(() => stateOf(tab) === 'accepted')
    const { act, receipt } = messageOf(tab)!
    expect(receipt).toEqual(device.server.stored.get(act))
    expect(device.server.posts).toEqual([act])
  })

  test('the browser is killed while the sending is on its way: it goes on with the same act', async () => {
    const device = new Device()
    const before = await device.openTab()
    let die = (): void => undefined
    device.server.meanwhile = () =>
      new Promise(() => {
        device.kill(before)
        die()
      })
    await new Promise<void>((resolve) => {
      die = resolve
      void before.send(TO_SEND)
    })
    device.server.meanwhile = async () => undefined
    const after = await device.openTab()
    await until(() => stateOf(after) === 'accepted')
    expect(device.server.stored.size).toBe(1)
    expect(new Set(device.server.posts).size).toBe(1)
  })

  test('two tabs do not send at once', async () => {
    const device = new Device()
    device.server.isUp = false
    const [here, there] = [await device.openTab(), await device.openTab()]
    await here.send(TO_SEND)
    await until(() => stateOf(there) === 'waiting' && messageOf(there)!.attempts === 1)
    let flying = 0
    let most = 0
    device.server.meanwhile = async () => {
      most = Math.max(most, ++flying)
      await new Promise((resolve) => setTimeout(resolve, 5))
      flying--
    }
    device.server.isUp = true
    await Promise.all([here.tryNow(), there.tryNow()])
    await until(() => stateOf(here) === 'accepted' && stateOf(there) === 'accepted')
    expect([most, device.server.posts.length]).toEqual([1, 1])
  })
})

describe('what the server objects', () => {
  test('brings the ficha back to editing with the problem, and can be sent again', async () => {
    const device = new Device()
    const tab = await device.openTab()
    device.server.refusal = problem('not-ready', { findings: [] })
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'refused')
    expect(messageOf(tab)).toMatchObject({ problem: { code: 'not-ready' }, document: DOCUMENT })
    device.server.refusal = undefined
    const [first] = device.server.posts
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'accepted')
    expect(device.server.posts[1]).not.toBe(first)
  })

  test('a colleague sent it before: says who and when, and is forgotten once read', async () => {
    const device = new Device()
    const tab = await device.openTab()
    const sent = { folio: '2023-000009-K', at: '2026-11-21T14:00:00.000Z', by: { name: 'Berta Ruiz' } }
    device.server.refusal = problem('already-sent', { sent })
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'conflict')
    expect(messageOf(tab)!.problem!.sent).toEqual(sent)
    await tab.forget('f1')
    expect(messageOf(tab)).toBeUndefined()
  })

  test('a disk that refuses to keep it queues nothing and says so', async () => {
    const device = new Device()
    const tab = await device.openTab()
    await device.openDisk().open()
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await tab.send(TO_SEND)).toEqual({ is: 'notQueued' })
    full.mockRestore()
    expect(device.server.posts).toEqual([])
    expect(messageOf(tab)).toBeUndefined()
  })
})

describe('Retirar envío', () => {
  test('before anything was posted it is gone at once', async () => {
    const device = new Device()
    device.server.isUp = false
    const tab = await device.openTab()
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'waiting' && messageOf(tab)!.attempts === 1)
    expect(await tab.withdraw('f1')).toBe('withdrawn')
    expect(messageOf(tab)).toBeUndefined()
    device.server.isUp = true
    await tab.tryNow()
    expect(device.server.posts).toEqual([])
    expect(await tab.withdraw('f1')).toBe('nothing')
  })

  test('when it may have arrived, nobody can know while the server is silent; it is not posted again', async () => {
    const device = new Device()
    device.server.losesPosts = true
    const tab = await device.openTab()
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'waiting' && messageOf(tab)!.isInDoubt)
    device.server.isUp = false
    expect(await tab.withdraw('f1')).toBe('unknown')
    expect(messageOf(tab)).toMatchObject({ state: 'waiting', isWithdrawing: true, isInDoubt: true })
    device.server.isUp = true
    device.server.losesPosts = false
    await tab.tryNow()
    expect(messageOf(tab)).toBeUndefined()
    expect(device.server.posts).toHaveLength(1)
    expect(device.server.stored.size).toBe(0)
  })

  test('when it had arrived, it is sent and has its receipt', async () => {
    const device = new Device()
    device.server.losesAnswers = true
    const tab = await device.openTab()
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'waiting' && messageOf(tab)!.isInDoubt)
    expect(await tab.withdraw('f1')).toBe('sent')
    expect(messageOf(tab)!.receipt!.folio).toBe('2023-000001-4')
  })

  test('while it is being sent it waits for the answer, from another tab too', async () => {
    const device = new Device()
    const [here, there] = [await device.openTab(), await device.openTab()]
    let withdrawal: Promise<string> | undefined
    device.server.meanwhile = async () => {
      withdrawal = there.withdraw('f1')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await here.send(TO_SEND)
    await until(() => withdrawal !== undefined)
    expect(await withdrawal).toBe('sent')
    await until(() => stateOf(here) === 'accepted')
  })

  test('who thinks better of it sends it after all', async () => {
    const device = new Device()
    device.server.losesPosts = true
    const tab = await device.openTab()
    await tab.send(TO_SEND)
    await until(() => stateOf(tab) === 'waiting' && messageOf(tab)!.isInDoubt)
    device.server.isUp = false
    await tab.withdraw('f1')
    device.server.losesPosts = false
    device.server.isUp = true
    await tab.sendAfterAll('f1')
    await until(() => stateOf(tab) === 'accepted')
    expect(new Set(device.server.posts).size).toBe(1)
  })
})
