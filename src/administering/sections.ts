import type { LoadKind, LoadKindId } from '../protocol/loads/load-kind.ts'
import { LOADS } from '../protocol/loads/loads.ts'

/** A list of administration as a screen: what its address says, and which columns stand in its table. */
export interface AdministeredList {
  /** In the address: /administracion/<slug>. */
  readonly slug: string
  readonly kind: LoadKindId
  /** Columns of its table, the first of which leads to the row. */
  readonly shows: readonly string[]
  /** A column that the list can be narrowed by, beside the search. */
  readonly narrowedBy?: string
  /** What takes a row away: a column that becomes this. */
  readonly removedBy?: { readonly column: string; readonly value: string }
}

/** In the order in which an administrator needs them. */
export const SECTIONS: readonly AdministeredList[] = [
  { slug: 'periodos', kind: 'periods', shows: ['year', 'edition', 'opens', 'closes', 'factors'] },
  {
    slug: 'programas',
    kind: 'programmes',
    shows: ['name', 'service', 'social', 'active', 'code'],
    narrowedBy: 'active',
  },
  { slug: 'instituciones', kind: 'institutions', shows: ['name', 'ministry', 'code'] },
  { slug: 'personas', kind: 'users', shows: ['name', 'user', 'rut', 'roles', 'active'], narrowedBy: 'active' },
  {
    slug: 'asignaciones',
    kind: 'assignments',
    shows: ['name', 'user', 'role', 'institution'],
    narrowedBy: 'role',
    removedBy: { column: 'assigned', value: 'no' },
  },
  {
    slug: 'promedios',
    kind: 'averages',
    shows: ['programmeName', 'programme', 'year', 'average'],
    removedBy: { column: 'average', value: '' },
  },
  {
    slug: 'anos-anteriores',
    kind: 'history',
    shows: ['programmeName', 'programme', 'year', 'field', 'row', 'value'],
    removedBy: { column: 'value', value: '' },
  },
]

export const findSection = (slug: string): AdministeredList | undefined =>
  SECTIONS.find((section) => section.slug === slug)

export function getSection(kind: LoadKindId): AdministeredList {
  const found = SECTIONS.find((section) => section.kind === kind)
  if (!found) throw new Error(`no screen for ${kind}`)
  return found
}

/** The declaration that a section is drawn from. */
export const kindOf = (section: AdministeredList): LoadKind => LOADS[section.kind]
