import type { CatalogueQuery } from '../engine/catalogue/catalogue-search.ts'
import type { Severity } from '../ficha/rule.ts'

/** The filters of the catalogue as the address says them: people share these. */
export interface RulesAddress {
  readonly q?: string
  readonly edicion?: number
  readonly gravedad?: string
}

/** A severity as the address names it. */
export const SEVERITY_NAMES: Readonly<Record<string, Severity>> = { impide: 'block', justifica: 'ask', informa: 'note' }

/** What an address asks for; what it doesn't know is no filter. */
export function readRulesAddress(address: RulesAddress): CatalogueQuery {
  const { q, edicion, gravedad = '' } = address
  return {
    text: q,
    edition: edicion,
    severity: Object.hasOwn(SEVERITY_NAMES, gravedad) ? SEVERITY_NAMES[gravedad] : undefined,
  }
}

/** The filters among what an address carries, without empty ones and without what is none. */
export function rulesAddress(said: Readonly<Record<string, unknown>>): RulesAddress {
  const { q, edicion, gravedad } = said
  return {
    ...(q === undefined || q === '' ? {} : { q: String(q) }),
    ...(Number.isInteger(Number(edicion)) && Number(edicion) > 0 ? { edicion: Number(edicion) } : {}),
    ...(typeof gravedad === 'string' && gravedad !== '' ? { gravedad } : {}),
  }
}
