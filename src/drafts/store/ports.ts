import { browserChannel, type TabChannel } from './tabs.ts'

/** Clock, ids and timers: what drafts and sending alike need of the world; tests bring their own. */
export interface ClockPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Does some work later; the answer takes it back. */
  readonly schedule: (work: () => void, milliseconds: number) => () => void
}

/** What a draft needs besides. */
export interface DraftPorts extends ClockPorts {
  /** Absent where the browser has no locks. */
  readonly locks: LockManager | undefined
  readonly openChannel: (name: string) => TabChannel
  /** Does some work before the page goes or is hidden; the answer takes it back. */
  readonly whenLeaving: (work: () => void) => () => void
}

export const browserClock: ClockPorts = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  schedule: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

export const browserPorts: DraftPorts = {
  ...browserClock,
  locks: globalThis.navigator?.locks,
  openChannel: browserChannel,
  whenLeaving: whenPageLeaves,
}

/** A tab in the background may be taken away without a word. */
function whenPageLeaves(work: () => void): () => void {
  const page = globalThis.document
  const hide = () => page.visibilityState === 'hidden' && work()
  globalThis.addEventListener?.('pagehide', work)
  page?.addEventListener('visibilitychange', hide)
  return () => {
    globalThis.removeEventListener?.('pagehide', work)
    page?.removeEventListener('visibilitychange', hide)
  }
}

export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString()
