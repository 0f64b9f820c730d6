import { answered, begun, type Parcel, posted } from './outbox-message.ts'
import type { SendingPorts } from './ports.ts'
import type { Queue } from './queue.ts'

/**
 * One attempt: first asks whether the server has the act already, then posts it. Each step is on disk before the next
 * one, so that a browser killed in the middle knows afterwards what it doesn't know.
 */
export async function deliver(parcel: Parcel, queue: Queue, ports: SendingPorts): Promise<void> {
  const started = await queue.change(parcel, (held) => begun(held, ports.now()))
  if (started?.state !== 'sending') return
  const said = await ports.ask(started)
  const next = await queue.change(parcel, (held) => {
    const told = answered(held, said, ports.now())
    return said.is === 'absent' && told !== 'gone' ? posted(told) : told
  })
  if (said.is !== 'absent' || next?.state !== 'sending') return
  await ports.bringTyped?.(next.ficha)
  const outcome = await ports.post(next)
  await queue.change(parcel, (held) => answered(held, outcome, ports.now()))
}
