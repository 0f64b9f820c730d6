import type { OpenStream } from '../../protocol/change-stream.ts'
import type { JournalEntry, JournalPage } from '../../protocol/journal.ts'

/** Entries of one device that wait, in its order. */
export interface Unsent {
  readonly device: string
  readonly entries: readonly JournalEntry[]
}

/** The side of this device: what its disk has to say to the server's journal and keeps of it. */
export interface SyncLog {
  waiting(): Promise<string[]>
  countUnsent(ficha: string): Promise<number>
  /** Posts device by device until one can't be; false then. */
  withUnsent(ficha: string, post: (unsent: Unsent) => Promise<boolean>): Promise<boolean>
  confirm(entries: readonly JournalEntry[]): Promise<void>
  cursor(ficha: string): Promise<number>
  /** Everything that this device wrote waits again, and nothing counts as read. */
  rewind(ficha: string): Promise<void>
  advance(ficha: string, cursor: number): Promise<void>
  keep(ficha: string, page: JournalPage): Promise<void>
}

export interface SyncPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly schedule: (work: () => void, milliseconds: number) => () => void
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
