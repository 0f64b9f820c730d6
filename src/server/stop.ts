import type { OpenDatabase } from './database/open-database.ts'

/** What of Node's HTTP server is needed to stop it. */
export interface Stoppable {
  close(closed: () => void): unknown
  closeIdleConnections(): void
  closeAllConnections(): void
}

/** Takes no new request, finishes those begun (for at most `limitMs`), then closes the database. */
export async function stop(server: Stoppable, database: Pick<OpenDatabase, 'close'>, limitMs: number): Promise<void> {
  // A kept-alive connection that finishes its request would otherwise hold the server open.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const limit = setTimeout(() => server.closeAllConnections(), limitMs)
  await new Promise<void>((resolve) => server.close(resolve))
  clearInterval(sweep)
  clearTimeout(limit)
  await database.close()
}
