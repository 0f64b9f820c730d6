import type { ClockPorts } from '../../drafts/store/ports.ts'
import type { OpenStream } from '../../protocol/change-stream.ts'

export interface SyncPorts extends Pick<ClockPorts, 'now' | 'schedule'> {
  readonly onWake: (wake: () => void) => () => void
  /** Undefined where there are no streams. */
  readonly openStream: OpenStream | undefined
  /** Calls `work` in one tab at a time, when its turn has come; it lasts until `signal` is aborted. */
  readonly lead: (work: () => void, signal: AbortSignal) => void
}

/** The world of a browser tab; `name` tells apart the people of one device. */
export const browserLead = (name: string): Pick<SyncPorts, 'lead'> => ({
  lead: (work, signal) => lead(`cuadra-listen-${name}`, work, signal),
})

/** Without locks every tab leads: they hear the same and ask the same. */
function lead(name: string, work: () => void, signal: AbortSignal): void {
  const locks = globalThis.navigator?.locks
  if (!locks) return work()
  const untilAborted = () =>
    new Promise<void>((resolve) => {
      work()
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  locks.request(name, { signal }, untilAborted).catch(() => undefined)
}
