/** Heads that stand together: 'Gasto ejecutado 2021 (M$2024)' and its two neighbours share all but the year. */
export interface HeadGroup {
  /** What they share; undefined for a head that stands alone. */
  readonly shared?: string
  readonly heads: readonly string[]
}

const YEARLY = /^(.+) ((?:19|20|21)\d\d)( \(.+\))?$/

/** Heads in order, neighbours that differ by their year alone under one head. */
export function headGroups(columns: readonly string[]): HeadGroup[] {
  const groups: { shared?: string; heads: string[] }[] = []
  for (const head of columns) {
    const [, before, year, after = ''] = YEARLY.exec(head) ?? []
    const shared = before && year ? `${before}${after}` : undefined
    const last = groups.at(-1)
    if (shared && last?.shared === shared) last.heads.push(year!)
    else groups.push(shared ? { shared, heads: [year!] } : { heads: [head] })
  }
  return groups.map((one) =>
    one.shared && one.heads.length === 1 ? { heads: [whole(one.shared, one.heads[0]!)] } : one,
  )
}

function whole(shared: string, year: string): string {
  const [, before, after = ''] = /^(.+?)( \(.+\))?$/.exec(shared)!
  return `${before} ${year}${after}`
}
