import type { Cell } from './cell.ts'

/** Everything that is administered in rows: listed, loaded, changed on screen and exported by one declaration each. */
export const LOAD_KINDS = [
  'institutions',
  'programmes',
  'users',
  'assignments',
  'periods',
  'averages',
  'history',
] as const
export type LoadKindId = (typeof LOAD_KINDS)[number]

/** A column of a load. */
export interface LoadColumn<V = unknown> {
  /** Its head, as templates and exports write it and screens label it. */
  readonly head: string
  /** Other heads that it is known by; capitals, accents and signs don't count. */
  readonly synonyms?: readonly string[]
  /** What goes in it, in one sentence. */
  readonly help: string
  /** The same for a form, whose input says part of it by itself. */
  readonly helpInForm?: string
  readonly example: string
  readonly cell: Cell<V>
  /**
   * What a blank does: it is refused; it clears what stands; it keeps what stands (or `starts`, in something new). A
   * column that a file lacks always keeps.
   */
  readonly blank: 'refused' | 'clears' | 'keeps'
  /** What it is in something new, when nothing is said. */
  readonly starts?: V
  /** Part of what a row is recognised by: never changed afterwards. */
  readonly key?: true
  /** What it names, by code or by name: screens offer a search in that list. */
  readonly refersTo?: LoadKindId
  /** Written in exports for people to read; what a load brings in it is passed over. */
  readonly informs?: true
}

export type LoadColumns = Readonly<Record<string, LoadColumn>>

/** A kind of rows. The order of its columns is that of templates, exports and screens. */
export interface LoadKind<C extends LoadColumns = LoadColumns> {
  readonly id: LoadKindId
  /** 'Programas' */
  readonly title: string
  /** One of them and several, in a sentence: 'programa', 'programas'. */
  readonly one: string
  readonly many: string
  /** 'Agréguelas', 'Guardada': its words are feminine. */
  readonly isFeminine?: true
  /** What the load is for, in a sentence or two, for the manual and the screen. */
  readonly help: string
  readonly columns: C
}

/** The values of a row by column; what is blank or wasn't said is undefined. */
export type RowOf<C extends LoadColumns> = {
  readonly [K in keyof C]: C[K] extends LoadColumn<infer V> ? V | undefined : never
}

/** Columns are declared one by one, so that each keeps the type of its values. */
export const loadColumn = <V>(declared: LoadColumn<V>): LoadColumn<V> => declared
export const loadKind = <C extends LoadColumns>(declared: LoadKind<C>): LoadKind<C> => declared

/** A row as its columns print it, in texts by column: what is compared, shown and exported. Blanks are ''. */
export type Texts = Readonly<Record<string, string>>

/** Prints the values of a row. */
export const printRow = <C extends LoadColumns>({ columns }: LoadKind<C>, row: Partial<RowOf<C>>): Texts =>
  Object.fromEntries(
    Object.entries(columns).map(([id, { cell }]) => {
      const value = row[id]
      return [id, value === undefined ? '' : cell.print(value)]
    }),
  )

/** Reads back texts that printRow wrote; what doesn't read is left out. */
export const readTexts = <C extends LoadColumns>({ columns }: LoadKind<C>, texts: Texts): RowOf<C> =>
  Object.fromEntries(
    Object.entries(columns).map(([id, { cell }]) => {
      const typed = texts[id] ?? ''
      const reading = typed === '' ? { problem: '' } : cell.read(typed)
      return [id, 'value' in reading ? reading.value : undefined]
    }),
  ) as RowOf<C>
