import { expect, it } from 'vitest'
import { type OpenStream, type StreamEvents, shareStream } from '../../src/protocol/change-stream.ts'
import type { Changed } from '../../src/protocol/journal.ts'

/** A server's stream: how often it was opened and closed, and who hears it. */
function world() {
  const opened: StreamEvents[] = []
  let closed = 0
  const open: OpenStream = (events) => {
    opened.push(events)
    return { close: () => void closed++ }
  }
  return { open, opened, closed: () => closed }
}

/** Somebody who listens. */
function listener() {
  const heard: Changed[] = []
  let ended = 0
  const events = { onChanged: (changed: Changed) => void heard.push(changed), onEnd: () => void ended++ }
  return { events, heard, ended: () => ended }
}

it('is one connection for all who listen, and closes with the last', () => {
  const { open, opened, closed } = world()
  const share = shareStream(open)
  const [one, other] = [listener(), listener()]
  const [first, second] = [share(one.events), share(other.events)]
  opened[0]!.onChanged({ ficha: 'f1' })
  expect(opened.length).toBe(1)
  expect([one.heard, other.heard]).toEqual([[{ ficha: 'f1' }], [{ ficha: 'f1' }]])
  first.close()
  first.close()
  expect(closed()).toBe(0)
  opened[0]!.onChanged({ ficha: 'f2' })
  expect(one.heard.length).toBe(1)
  second.close()
  expect(closed()).toBe(1)
  share(one.events)
  expect(opened.length).toBe(2)
})

it('tells who comes later that anything may have been missed, as a stream begins', async () => {
  const { open, opened } = world()
  const share = shareStream(open)
  share(listener().events)
  opened[0]!.onChanged({})
  const late = listener()
  share(late.events)
  const gone = listener()
  share(gone.events).close()
  await Promise.resolve()
  expect([late.heard, gone.heard]).toEqual([[{}], []])
})

it('that ended is over for all, and opens anew for who listens again', () => {
  const { open, opened } = world()
  const share = shareStream(open)
  const [one, other] = [listener(), listener()]
  share(one.events)
  const stale = share(other.events)
  opened[0]!.onEnd()
  expect([one.ended(), other.ended()]).toEqual([1, 1])
  share(one.events)
  stale.close()
  opened[1]!.onChanged({ ficha: 'f1' })
  expect(one.heard).toEqual([{ ficha: 'f1' }])
})
