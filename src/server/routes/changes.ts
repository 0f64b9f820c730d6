import type { Changed } from '../../protocol/journal.ts'
import { followQuietly } from '../follow-session.ts'
import type { Notice } from '../notices.ts'
import { respond } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { listReached } from '../storage/reach.ts'
import type { Handler } from './handler.ts'

/** Proxies drop what is silent for a minute; and a session that ended hears no more. */
const BEAT_MS = 25_000

/** Tells an open page of each ficha of its services that went on, until its session or the server ends. */
export const changes: Handler<'changes'> = async ({ ports, caller, connection }) => {
  const services = new Set(await listReached(ports.storage, caller.id, ['contraparte']))
  const body = streamOf(ports, (notice) => notice === undefined || services.has(notice.service), connection.token)
  return respond(new Response(body, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } }))
}

type Heard = (notice: Notice | undefined) => boolean

function streamOf(ports: Ports, isHeard: Heard, token: string | undefined): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text))
      const stop = [
        ports.notices.listen((notice) => isHeard(notice) && say(eventOf(notice))),
        everyBeat(async () => ((await followQuietly(ports, token)) ? say(':\n\n') : finish())),
        onAbort(ports.closing, () => finish()),
      ]
      end = () => {
        for (const one of stop.splice(0)) one()
      }
      const finish = () => {
        if (stop.length === 0) return
        end()
        controller.close()
      }
      // Whatever came before it listened may have been missed.
      say(eventOf(undefined))
    },
    cancel: () => end(),
  })
}

const eventOf = (notice: Notice | undefined): string =>
  `data: ${JSON.stringify({ ficha: notice?.ficha, head: notice?.head } satisfies Changed)}\n\n`

function everyBeat(work: () => Promise<void>): () => void {
  const timer = setInterval(() => void work().catch(() => undefined), BEAT_MS)
  return () => clearInterval(timer)
}

function onAbort(signal: AbortSignal, work: () => void): () => void {
  signal.addEventListener('abort', work, { once: true })
  return () => signal.removeEventListener('abort', work)
}
