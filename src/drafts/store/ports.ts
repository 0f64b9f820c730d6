import { browserChannel, type TabChannel } from './tabs.ts'

/** What a draft needs of the world; tests bring their own. */
export interface Ports {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Does some work later; the answer takes it back. */
  readonly schedule: (work: () => void, milliseconds: number) => () => void
  /** Absent where the browser has no locks. */
  readonly locks: LockManager | undefined
  readonly openChannel: (name: string) => TabChannel
}

export const browserPorts: Ports = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  schedule: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
  locks: globalThis.navigator?.locks,
  openChannel: browserChannel,
}

export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString()
