/** What is searched among the published fichas, as the address says it. */
export interface PublicationsAddress {
  readonly q?: string
  readonly ano?: number
}

/** Of any address, what can be searched by. */
export function publicationsAddress(search: Record<string, unknown>): PublicationsAddress {
  const { q, ano } = search
  const year = Number(ano)
  return {
    ...((typeof q === 'string' || typeof q === 'number') && String(q).trim() !== '' && { q: String(q).slice(0, 200) }),
    ...(Number.isInteger(year) && year >= 1990 && year <= 2199 && { ano: year }),
  }
}
