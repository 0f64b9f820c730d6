import type { Answer } from './answer.ts'
import type { Kind } from './kinds/kind.ts'

/** Whose the answer is (domain §3): the institution's, loaded beforehand, or typed by the institution on loaded values. */
export type Origin = 'reported' | 'loaded'

interface Asked<K extends Kind> {
  readonly id: string
  readonly label: string
  /** Its name where a table leaves little room; the label says it whole. */
  readonly short?: string
  /** How spreadsheets head it, besides its label: 'Monto', 'Beneficiarios'. For matching what is pasted or loaded. */
  readonly alsoCalled?: readonly string[]
  readonly kind: K
  /** What goes here, in one sentence. */
  readonly help: string
  /** Years asked, as offsets from the year of the period: [-2, -1, 0]; absent when the answer has no year. */
  readonly years?: readonly number[]
  /** Years that must be answered before sending; by default the year of the period, or the only answer. */
  readonly demandedYears?: readonly number[]
  /** 'no' when it may stay blank. By default it is demanded. */
  readonly demanded?: 'yes' | 'no'
  /** The field that has to be answered 'sí' for this one to be asked (gender details, a kind of executor). */
  readonly onlyIf?: Field
  /** True when only social programmes answer it. */
  readonly onlySocial?: boolean
  /**
   * Whether a new ficha opens with what the former one answered: what the programme is, not what it did in the year.
   * Asked of answers without years alone: those of former years always open filled. By default a column does, a field
   * doesn't.
   */
  readonly carried?: 'yes' | 'no'
  /** In a table: true when what else the row says leaves nothing to answer here; given answers by column key. */
  readonly waivedBy?: (answerOf: (key: string) => Answer | undefined) => boolean
  readonly source: string
}

/** One question of the form; with years, one per year. */
export interface Field<K extends Kind = Kind> extends Asked<K> {
  readonly is: 'field'
}

/** A question asked in every row of a table. */
export interface Column<K extends Kind = Kind> extends Asked<K> {
  readonly is: 'column'
  /** Its name inside a row of the file. */
  readonly key: string
  /** Id of its table; set by table(). */
  readonly table: string
  /** Rows of the catalog where it isn't asked ('central' has no people). */
  readonly notIn?: readonly string[]
}

export interface CatalogRow {
  readonly code: string
  readonly label: string
  /** How spreadsheets name it, besides: 'RM', 'XIII'. For matching what is pasted or loaded. */
  readonly alsoCalled?: readonly string[]
}

/** A table: its rows are free (made by people, with ids of their own) or those of a catalog (fixed, by code). */
export interface Table<C extends Record<string, Column> = Record<string, Column>> {
  readonly is: 'table'
  readonly id: string
  readonly label: string
  /** What one row is called: 'componente'. */
  readonly rowLabel: string
  /** 'Se agregó una observación', not 'un componente'. */
  readonly feminine?: true
  readonly columns: C
  readonly catalog?: readonly CatalogRow[]
  /** People call its rows by code first: '24 Transferencias corrientes'. */
  readonly calledByCode?: true
  /** The column that names a row, for messages and for matching pasted rows; free tables only. */
  readonly nameColumn?: string
  /** A free table whose rows a new ficha opens with. */
  readonly carried?: true
  readonly help: string
  readonly maxRows: number
  /** Free tables that must have a row before sending, or of which one cell at least must be answered. */
  readonly demanded?: 'yes' | 'no'
  readonly source: string
}

export const field = <K extends Kind>(declared: Omit<Field<K>, 'is'>): Field<K> => ({ is: 'field', ...declared })

type NewColumn<K extends Kind> = Omit<Column<K>, 'is' | 'table' | 'key'>
export const column = <K extends Kind>(declared: NewColumn<K>): Column<K> => ({
  is: 'column',
  key: '',
  table: '',
  ...declared,
})

/** Declares a table; each column learns its table and its name inside a row. */
export function table<C extends Record<string, Column>>(declared: Omit<Table<C>, 'is'>): Table<C> {
  const named = Object.entries(declared.columns).map(([key, one]) => [key, { ...one, key, table: declared.id }])
  return { is: 'table', ...declared, columns: Object.fromEntries(named) as C }
}

/** Offsets that must be answered before sending. */
export const demandedOffsets = (asked: Field | Column): readonly number[] =>
  asked.demanded === 'no' ? [] : (asked.demandedYears ?? (asked.years?.includes(0) ? [0] : (asked.years ?? [])))
