/** What can look for a fault. */
export type Looks = 'biome' | 'types' | readonly Files[]

/** Files of tests of a project of vitest. */
export interface Files {
  readonly project: 'pure' | 'server' | 'postgres' | 'sql.js' | 'unit' | 'screens' | 'scenarios'
  readonly files: readonly string[]
}

/** A mistake that somebody could make, and the tests that must not let it pass. */
export interface Fault {
  /** Of what kind of test it is a trial. */
  readonly kind: string
  readonly what: string
  /** Stands once in the sources, wherever the file is now. */
  readonly text: string
  readonly becomes: string
  readonly looks: Looks
  /** What these tests read of dist/. */
  readonly builds?: readonly ('web' | 'node' | 'demo')[]
}

export const pure = (...files: string[]): readonly Files[] => [{ project: 'pure', files }]
export const onServer = (...files: string[]): readonly Files[] => [{ project: 'server', files }]
export const unit = (...files: string[]): readonly Files[] => [{ project: 'unit', files }]
export const screen = (...files: string[]): readonly Files[] => [{ project: 'screens', files }]
export const onPostgres = (...files: string[]): readonly Files[] => [{ project: 'postgres', files }]
export const onSqlJs = (...files: string[]): readonly Files[] => [{ project: 'sql.js', files }]
export const scenario = (...files: string[]): readonly Files[] => [{ project: 'scenarios', files }]
