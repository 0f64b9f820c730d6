import { type KeptFicha, laterReview } from '../kept-ficha.ts'
import { type KeptAccount, recordSignIn, recordSignOut } from './account.ts'
import { DraftsDatabase } from './database.ts'
import { browserPorts, type DraftPorts, isoTime } from './ports.ts'
import { claimReplicaId, type ReplicaId, replicaIdLock } from './replica-id.ts'
import type { TabChannel, Wrote } from './tabs.ts'

/** What one person has on this device, opened in this tab: fichas, drafts, what waits to be sent. */
export class AccountStore {
  readonly #listeners = new Set<(wrote: Wrote | undefined) => void>()
  readonly #kept = new Set<(ficha: string) => void>()
  readonly #seals = new Map<string, () => ReadonlySet<string>>()

  constructor(
    readonly account: KeptAccount,
    readonly db: DraftsDatabase,
    readonly replicaId: ReplicaId,
    readonly ports: DraftPorts,
    readonly channel: TabChannel,
  ) {
    channel.listen((wrote) => {
      for (const listener of [...this.#listeners]) listener(wrote)
    })
  }

  /**
   * Keeps a ficha as the server gave it; an older version never takes the place of a newer one. Where the review could
   * not be had, what was known of it stays.
   */
  async keepFicha(ficha: Omit<KeptFicha, 'receivedAt'>): Promise<void> {
    await this.db.transaction('rw', this.db.fichas, async () => {
      const held = await this.db.fichas.get(ficha.id)
      if (held && held.version > ficha.version) return
      const review = laterReview(held?.review, ficha.review)
      await this.db.fichas.put({ ...ficha, review, receivedAt: isoTime(this.ports.now()) })
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

  /** Tells the other tabs what this one wrote, and whoever waits here for something to send. */
  tell(wrote: Wrote): void {
    this.channel.tell(wrote)
    for (const listener of [...this.#kept]) listener(wrote.ficha)
  }

  /** Entries of other devices came to this disk: every tab looks at them, this one too. */
  arrived(wrote: Wrote): void {
    this.channel.tell(wrote)
    for (const listener of [...this.#listeners]) listener(wrote)
  }

  /** Hears in which ficha this tab kept something. */
  onKept(listener: (ficha: string) => void): () => void {
    this.#kept.add(listener)
    return () => this.#kept.delete(listener)
  }

  onSeal(ficha: string, seal: () => ReadonlySet<string>): () => void {
    this.#seals.set(ficha, seal)
    return () => this.#seals.delete(ficha)
  }

  /** Seals the draft that is open in this tab, if it is: the entries that can't be sent yet. */
  seal(ficha: string): ReadonlySet<string> {
    return this.#seals.get(ficha)?.() ?? new Set()
  }

  /** The name of this device, without the tab's. */
  get device(): string {
    return this.replicaId.device.split('.')[0]!
  }

  /** Does some work while no other tab can write under this name; when one does, nothing is done: it does it itself. */
  async whileNobodyTypesAs(device: string, work: () => Promise<boolean>): Promise<boolean> {
    if (device === this.replicaId.device || !this.ports.locks) return work()
    return this.ports.locks.request(replicaIdLock(device), { ifAvailable: true }, (lock) => (lock ? work() : true))
  }

  /** Names of colleagues whose entries came here, by the id that entries carry. */
  async people(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.db.people.toArray()).map(({ id, name }) => [id, name]))
  }

  /** Closes the app for this person; nothing that was typed goes away. */
  async signOut(): Promise<void> {
    await recordSignOut(this.db)
    this.close()
  }

  close(): void {
    this.replicaId.leave()
    this.channel.close()
    this.db.close()
  }
}

/** Opens what an account has here, on signing in or, without a network, for `findSignedIn()`. */
export async function openAccountStore(account: KeptAccount, given: Partial<DraftPorts> = {}): Promise<AccountStore> {
  const ports = { ...browserPorts, ...given }
  const db = new DraftsDatabase(account.id)
  await db.open()
  const device = await recordSignIn(db, account, isoTime(ports.now()), ports.newId)
  const replicaId = await claimReplicaId(db, device, ports)
  return new AccountStore(account, db, replicaId, ports, ports.openChannel(db.name))
}
