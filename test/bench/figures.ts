/** The value under which a share of the samples stays. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** A line of a table in Markdown. */
export const line = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`)

export const head = (...cells: readonly string[]): void => {
  line(...cells)
  line(...cells.map(() => '---'))
}

export const ms = (value: number): string => `${value.toFixed(2)} ms`
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
