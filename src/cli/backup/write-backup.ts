import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { BACKUP_FORMAT, BACKUP_VERSION, type Header, type Trailer } from './format.ts'
import { type Plain, tableLines } from './table-lines.ts'

/** Writes all kept rows of a database to a file: whole, or no file. Gives how many rows of each table. */
export async function writeBackup(db: Plain, engine: Header['engine'], file: string): Promise<Trailer> {
  const written = `${file}.part`
  const backup = new Backup(db, { engine, at: new Date().toISOString(), migrations: await migrationsOf(db) })
  try {
    await pipeline(
      Readable.from(backup.lines()),
      createGzip(),
      createWriteStream(written, { mode: 0o600, flush: true }),
    )
    await rename(written, file)
  } catch (error) {
    await rm(written, { force: true })
    throw error
  }
  return backup.trailer!
}

class Backup {
  trailer: Trailer | undefined
  readonly #whole = createHash('sha256')
  readonly #rows = createHash('sha256')
  readonly #counts: Record<string, number> = {}

  constructor(
    private readonly db: Plain,
    private readonly about: Pick<Header, 'engine' | 'at' | 'migrations'>,
  ) {}

  async *lines(): AsyncGenerator<string> {
    yield this.#line({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...this.about } satisfies Header)
    for await (const { table, isRow, text } of tableLines(this.db)) {
      this.#counts[table] = (this.#counts[table] ?? 0) + (isRow ? 1 : 0)
      this.#rows.update(`${text}\n`)
      this.#whole.update(`${text}\n`)
      yield `${text}\n`
    }
    this.trailer = { counts: this.#counts, rows: this.#rows.digest('hex'), sha256: this.#whole.digest('hex') }
    yield `${JSON.stringify(this.trailer)}\n`
  }

  #line(value: object): string {
    const line = `${JSON.stringify(value)}\n`
    this.#whole.update(line)
    return line
  }
}

export async function migrationsOf(db: Plain): Promise<string[]> {
  const rows = await db.selectFrom('kysely_migration').select('name').orderBy('name').execute()
  return rows.map((row) => row.name)
}
