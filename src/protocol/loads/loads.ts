import { averages, history } from './former-years.ts'
import { institutions } from './institutions.ts'
import type { LoadKind, LoadKindId } from './load-kind.ts'
import { periods } from './periods.ts'
import { programmes } from './programmes.ts'
import { assignments, users } from './users.ts'

/** Every kind of load, in the order in which an empty Cuadra is loaded: later ones refer to earlier ones. */
export const LOADS = {
  institutions,
  programmes,
  users,
  assignments,
  periods,
  averages,
  history,
} as const satisfies Record<LoadKindId, LoadKind>
