// Last-writer-wins register per text: the justification of a finding, the answer to an observation.

import type { Justification } from '../../ficha/period.ts'
import { isLater, type Stamp } from './entry.ts'

/** Text entry: one writing of the justification of a finding, or of the answer to an observation. All are kept; the last one counts. */
export interface TextEntry extends Stamp {
  /** Id of the finding: rule and instance. Of an observation: see replies.ts. */
  readonly finding: string
  /** Its text may be blank: then there is no justification. */
  readonly justification: Justification
  readonly replaces: string | null
  /** Other answers to the same observation that whoever wrote this saw, and resolved by it. */
  readonly settles?: readonly string[]
}

export interface KeptTextEntry extends TextEntry {
  readonly ficha: string
  readonly sent: 0 | 1
}

/** What tells a finding: its id, and its rule and cells, by which files know it. */
export interface Justifiable {
  readonly id: string
  readonly rule: string
  readonly cells: readonly string[]
}

/** The last justification of each finding, over those that the server gave. Entries may come in any order. */
export class JustificationFold {
  readonly #held = new Map<string, TextEntry>()
  #base: readonly Justification[]
  #lamport = 0
  /** The same list until something changes, so that nothing is examined again for nothing. */
  #all: readonly Justification[] | undefined

  constructor(base: readonly Justification[]) {
    this.#base = base
  }

  get lamport(): number {
    return this.#lamport
  }

  rebase(base: readonly Justification[]): void {
    this.#base = base
    this.#all = undefined
  }

  /** Takes an entry in; true when it changes what holds. */
  apply(entry: TextEntry): boolean {
    this.#lamport = Math.max(this.#lamport, entry.lamport)
    const held = this.#held.get(entry.finding)
    if (held && (held.id === entry.id ? isAlike(held, entry) : !isLater(entry, held))) return false
    this.#held.set(entry.finding, entry)
    this.#all = undefined
    return true
  }

  entryOf(finding: string): TextEntry | undefined {
    return this.#held.get(finding)
  }

  /** The justification as last written, blank ones too, so that an input shows every key. */
  of(finding: Justifiable): Justification | undefined {
    const held = this.#held.get(finding.id)?.justification
    return held ?? this.#base.find((one) => one.rule === finding.rule && sameCells(one.cells, finding.cells))
  }

  /** Those that say something; what is written here hides what the server gave for the same rule and cells. */
  all(): readonly Justification[] {
    this.#all ??= this.#read()
    return this.#all
  }

  #read(): Justification[] {
    const written = [...this.#held.values()].map((entry) => entry.justification)
    const given = this.#base.filter((one) => !written.some((own) => isSame(own, one)))
    return [...given, ...written].filter((one) => one.text.trim() !== '')
  }
}

/** The same entry, on which its author didn't go on writing. */
const isAlike = (a: TextEntry, b: TextEntry): boolean =>
  a.at === b.at && JSON.stringify(a.justification) === JSON.stringify(b.justification)

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length

const isSame = (a: Justification, b: Justification): boolean => a.rule === b.rule && sameCells(a.cells, b.cells)
