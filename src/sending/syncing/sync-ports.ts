import { Changed, type JournalEntry, type JournalPage } from '../../protocol/journal.ts'

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

/** A stream of word from the server. */
export interface Stream {
  close(): void
}
export interface StreamEvents {
  readonly onChanged: (changed: Changed) => void
  /** It ended for good and isn't tried again by itself. */
  readonly onEnd: () => void
}

export interface SyncPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly schedule: (work: () => void, milliseconds: number) => () => void
  readonly onWake: (wake: () => void) => () => void
  /** Undefined where there are no streams. */
  readonly openStream: ((events: StreamEvents) => Stream) | undefined
  /** Calls `work` in one tab at a time, when its turn has come; it lasts until `signal` is aborted. */
  readonly lead: (work: () => void, signal: AbortSignal) => void
}

/** The world of a browser tab; `name` tells apart the people of one device. */
export const browserSyncPorts = (name: string): Pick<SyncPorts, 'openStream' | 'lead'> => ({
  openStream: typeof EventSource === 'undefined' ? undefined : openStream,
  lead: (work, signal) => lead(`cuadra-listen-${name}`, work, signal),
})

function openStream({ onChanged, onEnd }: StreamEvents): Stream {
  const source = new EventSource('/api/changes')
  source.onmessage = (event: MessageEvent<string>) => onChanged(readChanged(event.data))
  source.onerror = () => source.readyState === EventSource.CLOSED && onEnd()
  return source
}

/** What can't be read may mean anything. */
function readChanged(text: string): Changed {
  try {
    return Changed.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

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
