// Append-only journal under Lamport timestamps: its entries and their order (lamport, device).

import type { CellAddress } from '../../ficha/address.ts'

export const OPS = ['set', 'addRow', 'removeRow', 'moveRow', 'restore'] as const
export type Op = (typeof OPS)[number]

/** Where a change stands among all changes: Lamport time, then device. Clocks of offices disagree; this doesn't. */
export interface Stamp {
  readonly id: string
  /** Device and tab: only one writer numbers with it at a time. */
  readonly device: string
  /** Number of this change on its device, from 1; (device, seq) is unique. */
  readonly seq: number
  readonly lamport: number
  readonly who: string
  /** ISO UTC, for people to read; nothing is ordered by it. */
  readonly at: string
}

/** One change of one cell or row. The journal is made of these and is the truth. */
export interface Entry extends Stamp {
  readonly op: Op
  /** A cell; for addRow, removeRow and moveRow the row, 'table~row'. */
  readonly cell: CellAddress
  /** What was typed, verbatim; for rows the key that orders them. */
  readonly typed: string
  /** The entry that this one saw there: tells a later change from a concurrent one. */
  readonly replaces: string | null
  /** Other entries of the cell that whoever wrote this saw, and resolved by it. */
  readonly settles?: readonly string[]
}

/** An entry as this device keeps it. */
export interface KeptEntry extends Entry {
  readonly ficha: string
  /** 1 once another machine has it; from then on it is never overwritten. */
  readonly sent: 0 | 1
}

/** Does `a` come after `b`? Total over entries of different (lamport, device). */
export const isLater = (a: Stamp, b: Stamp): boolean =>
  a.lamport !== b.lamport ? a.lamport > b.lamport : a.device > b.device

/** For sorting, the earliest first. */
export const inOrder = (a: Stamp, b: Stamp): number => (isLater(a, b) ? 1 : isLater(b, a) ? -1 : 0)

const isText = (value: unknown): value is string => typeof value === 'string'

/** Is this row of the journal readable? A damaged one is skipped, never deleted. */
export function isEntry(value: unknown): value is Entry {
  const { id, device, seq, lamport, op, cell, typed } = (value ?? {}) as Partial<Entry>
  return (
    isText(id) &&
    isText(device) &&
    isText(cell) &&
    isText(typed) &&
    Number.isInteger(seq) &&
    Number.isInteger(lamport) &&
    OPS.includes(op as Op)
  )
}
