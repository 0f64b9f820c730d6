// Multi-value register per cell: a version vector tells what was replaced knowingly from what was written concurrently.

import type { CellAddress } from '../../ficha/address.ts'
import type { Entry } from './entry.ts'

/** What is known of one cell: the last entry of each device, and how far each was seen by somebody who wrote after. */
interface Known {
  readonly latest: Map<string, Entry>
  readonly overtaken: Map<string, number>
  /** Entries that somebody saw and that haven't come yet. */
  readonly awaited: Set<string>
}

/** The same, to be kept. */
export interface KeptConcurrentEdits {
  readonly latest: readonly Entry[]
  readonly overtaken: readonly (readonly [cell: CellAddress, device: string, seq: number])[]
  readonly awaited: readonly (readonly [cell: CellAddress, id: string])[]
}

/**
 * Tells in each cell the entries that nobody replaced knowingly: more than one, when people typed in it without seeing
 * each other. A device sees its own entries, so its last one stands for all; what it saw of others it names. Entries
 * may come in any order, any number of times.
 */
export class ConcurrentEdits {
  readonly #cells = new Map<CellAddress, Known>()
  /** Cells in which more than one device ever typed. */
  readonly #visited = new Set<CellAddress>()

  /** True when it may change who stands against whom. */
  apply(entry: Entry): boolean {
    const known = this.#knownOf(entry.cell)
    const held = known.latest.get(entry.device)
    const isLast = !held || held.seq <= entry.seq
    if (isLast) this.#put(known, entry)
    const wasSeen = resolveAwaited(known, entry)
    // What its author had seen counts also when they wrote again since.
    const hasSeen = seenBy(entry).map((id) => overtake(known, id))
    return wasSeen || hasSeen.includes(true) || (isLast && held?.id !== entry.id)
  }

  /** Entries of a cell that nobody replaced knowingly, other than the one that holds, where they say something else. */
  against(held: Entry): readonly Entry[] {
    const known = this.#cells.get(held.cell)
    if (!known || known.latest.size < 2) return []
    return [...known.latest.values()].filter((one) => isUnseen(known, one) && one.typed !== held.typed)
  }

  /** Cells in which there may be some. */
  visited(): ReadonlySet<CellAddress> {
    return this.#visited
  }

  #put(known: Known, entry: Entry): void {
    known.latest.set(entry.device, entry)
    if (known.latest.size > 1) this.#visited.add(entry.cell)
  }

  keep(): KeptConcurrentEdits {
    const cells = [...this.#cells]
    return {
      latest: cells.flatMap(([, known]) => [...known.latest.values()]),
      overtaken: cells.flatMap(([cell, known]) => [...known.overtaken].map(([to, seq]) => [cell, to, seq] as const)),
      awaited: cells.flatMap(([cell, known]) => [...known.awaited].map((id) => [cell, id] as const)),
    }
  }

  restore({ latest, overtaken, awaited }: KeptConcurrentEdits): void {
    for (const entry of latest) this.#put(this.#knownOf(entry.cell), entry)
    for (const [cell, device, seq] of overtaken) this.#knownOf(cell).overtaken.set(device, seq)
    for (const [cell, id] of awaited) this.#knownOf(cell).awaited.add(id)
  }

  #knownOf(cell: CellAddress): Known {
    const known = this.#cells.get(cell) ?? { latest: new Map(), overtaken: new Map(), awaited: new Set() }
    this.#cells.set(cell, known)
    return known
  }
}

const seenBy = ({ replaces, settles = [] }: Entry): readonly string[] =>
  replaces === null ? settles : [replaces, ...settles]

const isUnseen = ({ overtaken }: Known, { device, seq }: Entry): boolean => seq > (overtaken.get(device) ?? 0)

/** What was seen is overtaken with everything that its device wrote in the cell before. */
function overtake(known: Known, id: string): boolean {
  const seen = [...known.latest.values()].find((one) => one.id === id)
  if (!seen) known.awaited.add(id)
  return seen !== undefined && raise(known, seen)
}

/** True when it is news: the last entry of the device stood until now. That an earlier one was replaced changes nothing. */
function raise({ overtaken, latest }: Known, { device, seq }: Entry): boolean {
  const before = overtaken.get(device) ?? 0
  if (seq <= before) return false
  overtaken.set(device, seq)
  const last = latest.get(device)?.seq ?? 0
  return last > before && last <= seq
}

/** Somebody saw this entry before it came here. */
const resolveAwaited = (known: Known, entry: Entry): boolean => known.awaited.delete(entry.id) && raise(known, entry)
