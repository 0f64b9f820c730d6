import type { Content } from '../journal/content.ts'
import type { AccountStore } from '../store/account-store.ts'
import { keepCompacted, readAllEntries, readAllTexts, readEntriesFrom, readTextsFrom } from '../store/journal.ts'
import { type FichaState, readFichaState, watchFichaState } from '../store/lock.ts'
import type { Wrote } from '../store/tabs.ts'
import { Writer, type WrittenRow } from '../store/writer.ts'
import type { Draft } from './draft.ts'
import type { DraftDisk } from './draft-view.ts'

/** Entries kept between two foldings of the journal. */
const FOLD_EVERY = 200

/** Keeps an open draft in step with the disk: its own writes, what other tabs write, how the ficha stands. */
export class DiskSync implements DraftDisk {
  readonly writer: Writer
  #unfolded = 0
  #catchingUp: Promise<void> = Promise.resolve()
  #stop: (() => void)[] = []
  #lookAgain = (): void => undefined

  constructor(
    private readonly store: AccountStore,
    private readonly content: Content,
    /** Says whether nobody holds the draft any more. */
    private readonly letGo: () => Promise<boolean>,
  ) {
    this.writer = new Writer(store.db, store.ports, (kept) => this.#onKept(kept), content.lastEntry?.at)
  }

  follow(draft: Draft, heard: readonly (Wrote | undefined)[]): void {
    const hear = (wrote: Wrote | undefined) => this.#hear(draft, wrote)
    this.#lookAgain = () => hear(undefined)
    this.#stop = [
      this.store.onWritten(hear),
      this.store.onSeal(this.content.ficha.id, () => draft.seal()),
      watchFichaState(this.store.db, this.content.ficha.id, (state) => draft.takeState(state)),
    ]
    for (const wrote of heard) hear(wrote)
  }

  /** One look at the disk after another, so that what was read later is newer. */
  #hear(draft: Draft, wrote: Wrote | undefined): void {
    const { id } = this.content.ficha
    if (wrote && wrote.ficha !== id) return
    this.#catchingUp = this.#catchingUp.then(() => this.#catchUp(draft, wrote)).catch(() => undefined)
  }

  async #catchUp(draft: Draft, wrote: Wrote | undefined): Promise<void> {
    const { db } = this.store
    const { id } = this.content.ficha
    const read = wrote
      ? Promise.all([readEntriesFrom(db, id, wrote.device, wrote.seq), readTextsFrom(db, id, wrote.device, wrote.seq)])
      : Promise.all([readAllEntries(db, id), readAllTexts(db, id)])
    const others = <T extends { device: string }>(rows: T[]) =>
      rows.filter((row) => row.device !== this.store.replicaId.device)
    const [entries, texts] = await read
    draft.takeIn(others(entries), others(texts))
  }

  #onKept(kept: readonly WrittenRow[]): void {
    const seq = Math.min(...kept.map((one) => one.row.seq))
    this.store.tell({ ficha: this.content.ficha.id, device: this.store.replicaId.device, seq })
    this.#unfolded += kept.length
    if (this.#unfolded >= FOLD_EVERY) void this.#fold()
  }

  /** The journal is the truth: a fold that can't be kept costs a slower open and nothing else. */
  async #fold(): Promise<void> {
    if (this.writer.pending().length > 0) return
    this.#unfolded = 0
    await keepCompacted(this.content, this.store.db).catch(() => undefined)
  }

  /** Looks at the whole disk: what another tab wrote is there before its word of it is here. */
  whenCaughtUp(): Promise<void> {
    this.#lookAgain()
    return this.#catchingUp
  }

  fichaState(): Promise<FichaState | undefined> {
    return readFichaState(this.store.db, this.content.ficha.id)
  }

  /** Lets go when everything typed is kept; as long as the disk refuses, it goes on trying. */
  async close(): Promise<void> {
    if (!(await this.letGo())) return
    for (const stop of this.#stop) stop()
    await this.#fold()
    this.writer.close()
  }
}
