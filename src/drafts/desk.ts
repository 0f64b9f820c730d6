import { type Account, recordSignIn, recordSignOut } from './account.ts'
import { DraftsDatabase, type KeptFicha } from './database.ts'
import { browserPorts, isoTime, type Ports } from './ports.ts'
import { type Seat, takeSeat } from './seat.ts'
import type { TabChannel, Wrote } from './tabs.ts'

/** What one person has on this device, opened in this tab: fichas, drafts, what waits to be sent. */
export class Desk {
  readonly #listeners = new Set<(wrote: Wrote | undefined) => void>()

  constructor(
    readonly account: Account,
    readonly db: DraftsDatabase,
    readonly seat: Seat,
    readonly ports: Ports,
    readonly channel: TabChannel,
  ) {
    channel.listen((wrote) => {
      for (const listener of [...this.#listeners]) listener(wrote)
    })
  }

  /** Keeps a ficha as the server gave it; an older version never takes the place of a newer one. */
  async keepFicha(ficha: Omit<KeptFicha, 'receivedAt'>): Promise<void> {
    await this.db.transaction('rw', this.db.fichas, async () => {
      const held = await this.db.fichas.get(ficha.id)
      if (held && held.version > ficha.version) return
      await this.db.fichas.put({ ...ficha, receivedAt: isoTime(this.ports.now()) })
    })
  }

  findFicha(id: string): Promise<KeptFicha | undefined> {
    return this.db.fichas.get(id)
  }

  fichas(): Promise<KeptFicha[]> {
    return this.db.fichas.toArray()
  }

  /** Hears what other tabs wrote. */
  onWritten(listener: (wrote: Wrote | undefined) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Closes the app for this person; nothing that was typed goes away. */
  async signOut(): Promise<void> {
    await recordSignOut(this.db)
    this.close()
  }

  close(): void {
    this.seat.leave()
    this.channel.close()
    this.db.close()
  }
}

/** Opens what an account has here, on signing in or, without a network, for `findSignedIn()`. */
export async function openDesk(account: Account, given: Partial<Ports> = {}): Promise<Desk> {
  const ports = { ...browserPorts, ...given }
  const db = new DraftsDatabase(account.id)
  await db.open()
  const device = await recordSignIn(db, account, isoTime(ports.now()), ports.newId)
  const seat = await takeSeat(db, device, ports)
  return new Desk(account, db, seat, ports, ports.openChannel(db.name))
}
