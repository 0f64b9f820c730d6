import { LoadKindName } from '../../../protocol/administration.ts'
import type { LoadKindId } from '../../../protocol/loads/load-kind.ts'
import type { StoredKind } from '../stored-kind.ts'
import { assignments } from './assignments.ts'
import { averages } from './averages.ts'
import { history } from './history.ts'
import { institutions } from './institutions.ts'
import { periods } from './periods.ts'
import { programmes } from './programmes.ts'
import { users } from './users.ts'

/** Every kind, joined to the database. */
export const STORED_KINDS: Readonly<Record<LoadKindId, StoredKind>> = {
  institutions,
  programmes,
  users,
  assignments,
  periods,
  averages,
  history,
}

/** The kind that an address names; undefined when there is none. */
export const findKind = (id: string): StoredKind | undefined => {
  const known = LoadKindName.safeParse(id)
  return known.success ? STORED_KINDS[known.data] : undefined
}
