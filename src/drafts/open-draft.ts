import { Content } from './content.ts'
import type { KeptFicha } from './database.ts'
import type { Desk } from './desk.ts'
import { Draft, type Keeping } from './draft.ts'
import { keepCondensed, readAllEntries, readAllReasons, readEntriesFrom, readInto, readReasonsFrom } from './journal.ts'
import { readStanding, type Standing, watchStanding } from './lock.ts'
import type { Wrote } from './tabs.ts'
import type { AskedOf } from './to-answers.ts'
import { Writer, type Written } from './writer.ts'

/** Entries kept between two foldings of the journal. */
const FOLD_EVERY = 200

/** Reads what this device has of a ficha, without opening it for typing; undefined when it has nothing. */
export async function readDraft(desk: Desk, id: string, askedOf: AskedOf): Promise<Content | undefined> {
  const ficha = await desk.findFicha(id)
  return ficha && readContent(desk, ficha, askedOf)
}

async function readContent(desk: Desk, ficha: KeptFicha, askedOf: AskedOf): Promise<Content> {
  const make = () => new Content(ficha, askedOf)
  const content = await readInto(make(), make, desk.db)
  for (const reason of await readAllReasons(desk.db, ficha.id)) content.takeReason(reason)
  return content
}

/**
 * Opens the draft of a ficha for typing, once everything that was kept has been read; undefined when the server never
 * gave this ficha to this device. `askedOf` says what the edition asks in a cell.
 */
export async function openDraft(desk: Desk, id: string, askedOf: AskedOf): Promise<Draft | undefined> {
  const heard: (Wrote | undefined)[] = []
  const stopHearing = desk.onWritten((wrote) => heard.push(wrote))
  const standing = await readStanding(desk.db, id)
  const content = standing && (await readContent(desk, standing.ficha, askedOf))
  stopHearing()
  if (!content) return undefined
  const keeper = new Keeper(desk, content)
  const draft = new Draft(desk, content, keeper.writer, keeper, standing.lock)
  keeper.follow(draft, heard)
  return draft
}

/** Keeps an open draft in step with the disk: its own writes, what other tabs write, how the ficha stands. */
class Keeper implements Keeping {
  readonly writer: Writer
  #unfolded = 0
  #catchingUp: Promise<void> = Promise.resolve()
  #stop: (() => void)[] = []

  constructor(
    private readonly desk: Desk,
    private readonly content: Content,
  ) {
    this.writer = new Writer(desk.db, desk.ports, (kept) => this.#onKept(kept), content.lastEntry?.at)
  }

  follow(draft: Draft, heard: readonly (Wrote | undefined)[]): void {
    const hear = (wrote: Wrote | undefined) => this.#hear(draft, wrote)
    this.#stop = [
      this.desk.onWritten(hear),
      watchStanding(this.desk.db, this.content.ficha.id, (standing) => draft.stand(standing)),
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
    const { db } = this.desk
    const { id } = this.content.ficha
    const read = wrote
      ? Promise.all([
          readEntriesFrom(db, id, wrote.device, wrote.seq),
          readReasonsFrom(db, id, wrote.device, wrote.seq),
        ])
      : Promise.all([readAllEntries(db, id), readAllReasons(db, id)])
    const others = <T extends { device: string }>(rows: T[]) =>
      rows.filter((row) => row.device !== this.desk.seat.device)
    const [entries, reasons] = await read
    draft.takeIn(others(entries), others(reasons))
  }

  #onKept(kept: readonly Written[]): void {
    const seq = Math.min(...kept.map((one) => one.row.seq))
    this.desk.channel.tell({ ficha: this.content.ficha.id, device: this.desk.seat.device, seq })
    this.#unfolded += kept.length
    if (this.#unfolded >= FOLD_EVERY) void this.#fold()
  }

  /** The journal is the truth: a fold that can't be kept costs a slower open and nothing else. */
  async #fold(): Promise<void> {
    if (this.writer.pending().length > 0) return
    this.#unfolded = 0
    await keepCondensed(this.content, this.desk.db).catch(() => undefined)
  }

  standing(): Promise<Standing | undefined> {
    return readStanding(this.desk.db, this.content.ficha.id)
  }

  async close(): Promise<void> {
    for (const stop of this.#stop) stop()
    if (this.writer.state.getSnapshot().state === 'saving') await this.writer.whenSaved()
    await this.#fold()
    this.writer.close()
  }
}
