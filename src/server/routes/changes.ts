import { READERS } from '../../ficha/status.ts'
import type { Changed } from '../../protocol/journal.ts'
import type { ChangeEvent } from '../database/change-broadcast.ts'
import { respond } from '../outcome.ts'
import type { Ports } from '../ports.ts'
import { followQuietly } from '../session/follow-session.ts'
import { type Caller, listGiven, listReached } from '../storage/reach.ts'
import type { Handler } from './handler.ts'
import { OpenStreams } from './open-streams.ts'

/** Proxies drop what is silent for a minute; and a session that ended hears no more. */
const BEAT_MS = 25_000
/** Events that wait for a reader at most. */
const MOST_UNREAD = 100

/** Tells an open page of each ficha within its person's reach that went on, until its session or the server ends. */
export function changesOf({ closing }: Pick<Ports, 'closing'>): Handler<'changes'> {
  const open = new OpenStreams()
  // One listener for all of them.
  closing.addEventListener('abort', () => open.endAll(), { once: true })
  return async ({ ports, caller, connection }) => {
    let reached = await reachOf(ports, caller)
    const isHeard = (event: ChangeEvent | undefined) =>
      event === undefined || reached.services.has(event.service) || reached.fichas.has(event.ficha)
    // Assignments change while a page stays open.
    const isStillOpen = async () => {
      reached = await reachOf(ports, caller)
      return followQuietly(ports, connection.token)
    }
    const body = streamOf({ ports, isHeard, isStillOpen, register: (end) => open.add(caller.id, end) })
    return respond(new Response(body, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } }))
  }
}

/** Services whose fichas somebody reads or fills, and fichas of others that they were given. */
async function reachOf({ storage }: Ports, { id }: Caller) {
  const services = await listReached(storage, id, ['contraparte', ...READERS])
  return { services: new Set(services), fichas: new Set(await listGiven(storage, id)) }
}

type Heard = (event: ChangeEvent | undefined) => boolean

interface Hearing {
  readonly ports: Ports
  readonly isHeard: Heard
  /** Asked at each beat. */
  readonly isStillOpen: () => Promise<boolean>
  /** Counts it among those of its person; the answer takes it out. */
  readonly register: (end: () => void) => () => void
}

function streamOf({ ports, isHeard, isStillOpen, register }: Hearing): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    start(controller) {
      const say = (text: string) => {
        // Who reads no more is let go, and asks for everything when it comes back.
        if ((controller.desiredSize ?? 0) < -MOST_UNREAD) return finish()
        controller.enqueue(encoder.encode(text))
      }
      const stop = [
        ports.broadcast.listen((event) => isHeard(event) && say(eventOf(event))),
        everyBeat(async () => ((await isStillOpen()) ? say(':\n\n') : finish())),
        register(() => finish()),
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
      if (ports.closing.aborted) finish()
    },
    cancel: () => end(),
  })
}

const eventOf = (event: ChangeEvent | undefined): string =>
  `data: ${JSON.stringify({ ficha: event?.ficha, head: event?.head } satisfies Changed)}\n\n`

function everyBeat(work: () => Promise<void>): () => void {
  const timer = setInterval(() => void work().catch(() => undefined), BEAT_MS)
  return () => clearInterval(timer)
}
