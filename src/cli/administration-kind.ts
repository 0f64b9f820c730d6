import { either } from '../ficha/counted.ts'
import { LOAD_KINDS } from '../protocol/loads/load-kind.ts'
import { findKind } from '../server/administration/kinds/kinds.ts'
import type { StoredKind } from '../server/administration/stored-kind.ts'
import { WrongCall } from './outcome.ts'

/** The list that a command names; 'period' is 'periods'. Throws WrongCall when there is none. */
export function kindNamed(name: string): StoredKind {
  const kind = findKind(name === 'period' ? 'periods' : name)
  if (!kind) throw new WrongCall(`no hay una lista '${name}': use ${either(LOAD_KINDS)}`)
  return kind
}
