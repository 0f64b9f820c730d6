import { Kind } from '../../protocol/administration.ts'
import type { LoadKindId } from '../../protocol/loads/load-kind.ts'
import { assignments } from './kinds/assignments.ts'
import { averages } from './kinds/averages.ts'
import { history } from './kinds/history.ts'
import { institutions } from './kinds/institutions.ts'
import { periods } from './kinds/periods.ts'
import { programmes } from './kinds/programmes.ts'
import { users } from './kinds/users.ts'
import type { StoredKind } from './stored-kind.ts'

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
  const known = Kind.safeParse(id)
  return known.success ? STORED_KINDS[known.data] : undefined
}
