// At-least-once delivery; the idempotency key makes it exactly one submission.

import type { OutboxMessage } from '../../drafts/store/rows.ts'
import type { Outbox } from './outbox.ts'
import { answered, begun, posted } from './outbox-message.ts'
import type { SendingPorts } from './ports.ts'

/**
 * One attempt: first asks whether the server has the act already, then posts it. Each step is on disk before the next
 * one, so that a browser killed in the middle knows afterwards what it doesn't know.
 */
export async function deliver(message: OutboxMessage, outbox: Outbox, ports: SendingPorts): Promise<void> {
  const started = await outbox.change(message, (held) => begun(held, ports.now()))
  if (started?.state !== 'sending') return
  const said = await ports.ask(started)
  const next = await outbox.change(message, (held) => {
    const told = answered(held, said, ports.now())
    return said.is === 'absent' && told !== 'gone' ? posted(told) : told
  })
  if (said.is !== 'absent' || next?.state !== 'sending') return
  await ports.bringTyped?.(next.ficha)
  const outcome = await ports.post(next)
  await outbox.change(message, (held) => answered(held, outcome, ports.now()))
}
