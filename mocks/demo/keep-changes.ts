import type { Storage } from '../../src/server/storage/tables.ts'
import type { KeptFile } from './kept-file.ts'
import type { SqlJsDatabase } from './sqljs-dialect.ts'

/**
 * Writes a database to its file when it changed since it was last written. One write at a time, and never in the middle
 * of a transaction; one that failed is tried again by the next call, changed or not.
 */
export function keepChanges(database: SqlJsDatabase, storage: Storage, file: KeptFile): () => Promise<void> {
  let kept: number | undefined
  let last: Promise<unknown> = Promise.resolve()
  const keep = async () => {
    // Kysely has one connection: nobody else is in a transaction while this holds it.
    const { changes, bytes } = await storage.connection().execute(async () => {
      const now = database.changes()
      return { changes: now, bytes: now === kept ? undefined : database.bytes() }
    })
    if (!bytes) return
    await file.write(bytes)
    kept = changes
  }
  return () => {
    const next = last.then(keep)
    last = next.catch(() => undefined)
    return next
  }
}
