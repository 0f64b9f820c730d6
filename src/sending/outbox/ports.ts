import { browserClock, type ClockPorts } from '../../drafts/store/ports.ts'
import type { OutboxMessage } from '../../drafts/store/rows.ts'
import type { AskOutcome, SendOutcome } from './outcome.ts'

/** What sending needs of the world; tests bring their own. */
export interface SendingPorts extends ClockPorts {
  /** Posts a message. Nothing that the network does makes it throw. */
  readonly post: (message: OutboxMessage) => Promise<SendOutcome>
  /** Asks the server whether it has stored this act: before each attempt, so that no answer is lost for long. */
  readonly ask: (message: OutboxMessage) => Promise<AskOutcome>
  /** Brings to the server what was typed before the sending, so that what comes back goes on from it. Never throws. */
  readonly bringTyped?: (ficha: string) => Promise<void>
  /** False when there surely is no network; true proves nothing. */
  readonly isOnline: () => boolean
  /** Tells when it is worth trying again: the network is back, the page is seen again. */
  readonly onWake: (wake: () => void) => () => void
  /** Lets one tab at a time do this; without `wait`, nothing is done while another tab does. */
  readonly alone: (wait: boolean, work: () => Promise<void>) => Promise<void>
}

export type WorldPorts = Omit<SendingPorts, 'post' | 'ask' | 'bringTyped'>

/** The world of a browser tab; `name` tells apart the outboxes of different people. */
export const browserWorld = (name: string): WorldPorts => ({
  ...browserClock,
  isOnline: () => globalThis.navigator?.onLine !== false,
  onWake: wakeOf,
  alone: (wait, work) => alone(`cuadra-sending-${name}`, wait, work),
})

function wakeOf(wake: () => void): () => void {
  const onVisible = (): void => (document.visibilityState === 'visible' ? wake() : undefined)
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

/** Without locks every tab sends: the act's id makes it one submission all the same. */
async function alone(name: string, wait: boolean, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks
  if (!locks) return work()
  await locks.request(name, { ifAvailable: !wait }, (lock) => (lock ? work() : undefined))
}
