import type { CatalogueQuery } from '../engine/catalogue-search.ts'
import type { Severity } from '../ficha/rule.ts'

/** The filters of the catalogue as the address says them: people share these. */
export interface RulesAddress {
  readonly q?: string
  readonly edicion?: string
  readonly gravedad?: string
}

/** A severity as the address names it. */
export const SEVERITY_NAMES: Readonly<Record<string, Severity>> = { impide: 'block', justifica: 'ask', informa: 'note' }

/** What an address asks for; what it doesn't know is no filter. */
export function readRulesAddress(address: RulesAddress): CatalogueQuery {
  const edition = Number(address.edicion)
  return {
    text: address.q,
    edition: Number.isInteger(edition) && edition > 0 ? edition : undefined,
    severity: Object.hasOwn(SEVERITY_NAMES, address.gravedad ?? '') ? SEVERITY_NAMES[address.gravedad!] : undefined,
  }
}

/** An address without empty filters. */
export const rulesAddress = (all: { [K in keyof RulesAddress]: string | undefined }): RulesAddress =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value))
