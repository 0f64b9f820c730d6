import type { Edition } from '../../ficha/edition.ts'
import type { RowProblem } from '../../protocol/administration.ts'
import type { LoadColumns, LoadKind, RowOf, Texts } from '../../protocol/loads/load-kind.ts'
import type { ChangeEvent } from '../database/change-broadcast.ts'
import type { Storage } from '../storage/tables.ts'

/** What administration takes from the world; the command line has no more. */
export interface AdministrationWorld {
  readonly storage: Storage
  readonly ids: () => string
  readonly clock: () => Date
  readonly editions: (id: number) => Edition | undefined
}

/**
 * Which row it is: its key, its values with what they refer to in the words in which it stands, and what the database
 * keeps for those words: ids, an answer as it was read. That goes with the row: another row of the same key has its own.
 */
export type Identified<C extends LoadColumns, M = unknown> =
  | { readonly key: string; readonly row: RowOf<C>; readonly meant: M }
  | { readonly problems: readonly RowProblem[] }

export interface Remarks {
  readonly problems?: readonly RowProblem[]
  readonly notes?: readonly string[]
}

/** A row that isn't refused so far, with what it would become. */
export interface Candidate<C extends LoadColumns = LoadColumns, M = unknown> {
  readonly key: string
  readonly from: Texts | undefined
  readonly to: Texts
  readonly row: RowOf<C>
  readonly meant: M
}

/** A row to be stored: `row` undefined when it is taken away. */
export interface RowToStore<C extends LoadColumns = LoadColumns, M = unknown> {
  readonly key: string
  readonly isNew: boolean
  readonly row: RowOf<C> | undefined
  readonly meant: M
}

/** A kind as the database stood when it was opened. */
export interface OpenKind<C extends LoadColumns = LoadColumns, M = unknown> {
  /** Everything there is, in the order in which it is listed. */
  readonly standing: ReadonlyMap<string, Texts>
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** Says it of this row alone: nothing that it finds out may reach another. */
  identify(row: RowOf<C>): Identified<C, M>
  /** What must hold in a row by itself, as it would become. */
  check?(row: RowOf<C>, from: Texts | undefined): Remarks
  /** What must hold between rows: by key, what is wrong. */
  checkTogether?(candidates: readonly Candidate<C, M>[]): ReadonlyMap<string, RowProblem>
  /** What looks wrong in rows that would be new or changed, by key: they wait until somebody takes them. */
  doubt?(candidates: readonly Candidate<C, M>[]): ReadonlyMap<string, RowProblem>
  /** Assignments that go with rows that are stored: recorded, so that they come back when a load is taken back. */
  goesAlong?(rows: readonly RowToStore<C, M>[], within: AdministrationWorld): Promise<readonly Texts[]>
  /** Stores rows in the transaction of whoever asks; gives the fichas that are no longer what they were. */
  store(rows: readonly RowToStore<C, M>[], within: AdministrationWorld): Promise<readonly ChangeEvent[]>
}

/** One of the lists that are administered, joined to the database. */
export interface StoredKind<C extends LoadColumns = LoadColumns, M = unknown> {
  readonly declared: LoadKind<C>
  /** What a row is called among people. */
  nameOf(texts: Texts): string
  /** A row that says this amounts to nothing: it isn't stored, and taken away if it was there. */
  readonly nothing?: Texts
  /** Looks at fichas, which change without an act of administration. */
  readonly restsOnFichas?: true
  /** `file` are the rows that are to be proven: some refer to each other. */
  open(world: AdministrationWorld, file: readonly RowOf<C>[]): Promise<OpenKind<C, M>>
}

/** Does a row of these values amount to nothing? */
export const amountsToNothing = ({ nothing }: Pick<StoredKind, 'nothing'>, texts: Texts): boolean =>
  nothing !== undefined && Object.entries(nothing).every(([column, text]) => texts[column] === text)

export const storedKind = <C extends LoadColumns, M = undefined>(kind: StoredKind<C, M>): StoredKind<C, M> => kind

export const problemAt = (column: string | null, what: string): { readonly problems: readonly RowProblem[] } => ({
  problems: [{ column, what }],
})
