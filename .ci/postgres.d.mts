/** Is there a PostgreSQL to be had? Looks only. */
export function isPostgresThere(): boolean

/** A throw-away cluster; `halt` is as abrupt as a failure, `stop` removes it. */
export interface Cluster {
  readonly url: string
  start(): void
  halt(): void
  stop(): void
}
export function startCluster(how?: { isDurable?: boolean }): Promise<Cluster>
