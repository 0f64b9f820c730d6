import type { Content } from '../journal/content.ts'
import type { Stamp } from '../journal/entry.ts'
import type { AccountStore } from '../store/account-store.ts'
import { isoTime } from '../store/ports.ts'
import type { WrittenRow } from '../store/writer.ts'
import { type Change, heldAt, isText } from './change.ts'

type Replacing = Stamp & { readonly replaces: string | null }

/** Turns changes into entries of the journal, stamped (lamport, device), and takes each into the draft in memory. */
export class EntryWriter {
  constructor(
    private readonly store: AccountStore,
    private readonly content: Content,
  ) {}

  /** An entry over what holds at its place. */
  make(change: Change): WrittenRow {
    return this.#take(change, { ...this.#stamp(), replaces: heldAt(change, this.content)?.id ?? null })
  }

  /** The same entry, with what it says now. */
  overwrite({ row }: WrittenRow, change: Change): WrittenRow {
    const { id, device, seq, lamport, who, replaces, settles } = row
    return this.#take({ ...change, settles }, { id, device, seq, lamport, who, at: this.#now(), replaces })
  }

  /** An entry of its own that goes on from one that may have been sent. */
  follow({ row }: WrittenRow, change: Change): WrittenRow {
    return this.#take(change, { ...this.#stamp(), replaces: row.id })
  }

  #take(change: Change, stamp: Replacing): WrittenRow {
    const written = entryOf(change, stamp, this.content.ficha.id)
    if (written.table === 'journal') this.content.take(written.row)
    else this.content.takeText(written.row)
    return written
  }

  /** The stamp of a change made here and now, later than everything this tab has seen. */
  #stamp(): Stamp {
    const { ports, replicaId, account } = this.store
    const [id, seq, lamport] = [ports.newId(), replicaId.nextSeq(), this.content.lamport + 1]
    return { id, device: replicaId.device, seq, lamport, who: account.id, at: this.#now() }
  }

  #now(): string {
    return isoTime(this.store.ports.now())
  }
}

/** An entry with what a change says in it; it has no member `settles` where it resolves nothing. */
function entryOf(change: Change, stamp: Replacing, ficha: string): WrittenRow {
  const { settles } = change
  const made = { ...stamp, ...(settles && { settles }), ficha, sent: 0 } as const
  if (isText(change)) {
    const { finding, justification } = change
    return { table: 'justifications', row: { ...made, finding, justification } }
  }
  const { op, cell, typed } = change
  return { table: 'journal', row: { ...made, op, cell, typed } }
}
