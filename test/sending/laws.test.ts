import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problem } from '../../src/protocol/problems.ts'
import type { Sending } from '../../src/sending/outbox/sending.ts'
import { runs } from '../long.ts'
import { Device, TO_SEND } from './office.ts'

/** Something that happens to an official who wants to send. */
type Happening = (device: Device, tab: () => Sending, reopen: () => Promise<void>) => Promise<unknown>

const happenings: Record<string, Happening> = {
  presses: (_, tab) => tab().send(TO_SEND),
  triesNow: (_, tab) => tab().tryNow(),
  withdraws: (_, tab) => tab().withdraw('f1'),
  thinksBetter: (_, tab) => tab().sendAfterAll('f1'),
  serverDown: async ({ server }) => Object.assign(server, { isUp: false }),
  serverUp: async ({ server }) => Object.assign(server, { isUp: true, losesPosts: false, losesAnswers: false }),
  postsGetLost: async ({ server }) => Object.assign(server, { losesPosts: true }),
  answersGetLost: async ({ server }) => Object.assign(server, { losesAnswers: true }),
  refuses: async ({ server }) => Object.assign(server, { refusal: problem('not-ready') }),
  accepts: async ({ server }) => Object.assign(server, { refusal: undefined }),
  waits: async (device) => device.pass(60_000),
  reopens: (_, __, reopen) => reopen(),
}

const anyDay = fc.array(fc.constantFrom(...Object.keys(happenings)), { minLength: 1, maxLength: 14 })

/** What has to be true at every moment. */
async function expectHonest(device: Device, tab: Sending): Promise<void> {
  const stored = [...device.server.stored.keys()]
  const kept = await device.openDisk().queue.get('f1')
  expect(stored.length).toBeLessThanOrEqual(1)
  expect(kept?.state === 'accepted').toBe(kept?.receipt !== undefined)
  if (kept?.state === 'accepted') expect(stored).toEqual([kept.act])
  // What left the queue, or went back to editing, is nowhere on the server.
  if (!kept || kept.state === 'refused') expect(stored).toEqual([])
  // What the server has is known here, or known to be in doubt.
  if (stored.length > 0) expect([kept?.act, kept?.state === 'accepted' || kept?.isInDoubt]).toEqual([stored[0], true])
  expect(tab.getSnapshot().get('f1')?.act).toBe(kept?.act)
}

test('whatever happens, it is sent once at most, never said to be sent when it is not, and never lost', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async (day) => {
      const device = new Device()
      let tab = await device.openTab()
      const reopen = async () => {
        device.kill(tab)
        tab = await device.openTab()
      }
      for (const name of day) {
        await happenings[name]!(device, () => tab, reopen)
        // Rounds come one after another: when this one is over, so are those that it found.
        await tab.whenQuiet()
        await expectHonest(device, tab)
      }
      const wasQueued = tab.getSnapshot().get('f1')
      await happenings['serverUp']!(device, () => tab, reopen)
      device.server.refusal = undefined
      await tab.tryNow()
      const end = tab.getSnapshot().get('f1')
      if (wasQueued?.state === 'waiting')
        expect(end?.state).toBe(wasQueued.isWithdrawing && !device.server.stored.size ? undefined : 'accepted')
      await expectHonest(device, tab)
      device.kill(tab)
    }),
    { numRuns: runs(40, 600) },
  )
})
