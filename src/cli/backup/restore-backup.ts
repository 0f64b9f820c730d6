import { createHash } from 'node:crypto'
import { sha256 } from '../../ficha/fingerprint.ts'
import { migrate } from '../../server/database/open-storage.ts'
import { BEGUN_BY_MIGRATIONS, KEPT_TABLES } from '../../server/storage/kept-tables.ts'
import type { Storage } from '../../server/storage/tables.ts'
import { WrongCall } from '../outcome.ts'
import { type BackupRow, backupRows, type VerifiedBackup } from './read-backup.ts'
import { columnsByTable, type Plain, plainly, tableLines } from './table-lines.ts'
import { migrationsOf } from './write-backup.ts'

const BATCH = 100

/**
 * Fills an empty database with what a backup holds, whole or not at all, in the shape that it had; then brings it to
 * the present one. What was written is read back and held against the backup before it is kept.
 */
export async function restoreBackup(
  storage: Storage,
  file: string,
  { header, trailer }: VerifiedBackup,
): Promise<void> {
  await refuseFilled(plainly(storage))
  await refuseLater(plainly(storage), header.migrations)
  await migrate(storage, header.migrations.at(-1))
  await storage.transaction().execute(async (within) => {
    const db = plainly(within)
    await clearBeginnings(db)
    for await (const batch of batchesOf(backupRows(file))) await insert(db, batch)
    await verifyRows(db, trailer.rows)
    await verifyFingerprints(within)
  })
  await migrate(storage)
}

async function refuseFilled(db: Plain): Promise<void> {
  const there = await columnsByTable(db)
  for (const { table } of KEPT_TABLES) {
    if (!there.has(table) || BEGUN_BY_MIGRATIONS.includes(table)) continue
    const row = await db.selectFrom(table).selectAll().limit(1).executeTakeFirst()
    if (row)
      throw new WrongCall(
        'la base de datos no está vacía: un respaldo se restaura solo en una vacía. No se cambió nada.',
      )
  }
}

/** Its rows fit the tables of their own version, from which they are brought to the present. */
async function refuseLater(db: Plain, migrations: readonly string[]): Promise<void> {
  const there = await columnsByTable(db)
  const run = there.has('kysely_migration') ? await migrationsOf(db) : []
  if (run.some((name) => !migrations.includes(name)))
    throw new WrongCall(
      'el respaldo es anterior a las tablas de esta base de datos: restáurelo en una sin tablas. No se cambió nada.',
    )
}

async function clearBeginnings(db: Plain): Promise<void> {
  const there = await columnsByTable(db)
  for (const table of BEGUN_BY_MIGRATIONS) if (there.has(table)) await db.deleteFrom(table).execute()
}

/** Rows of one table at a time. */
async function* batchesOf(rows: AsyncIterable<BackupRow>): AsyncGenerator<BackupRow[]> {
  let batch: BackupRow[] = []
  for await (const row of rows) {
    if (batch.length === BATCH || (batch[0] && batch[0].table !== row.table)) {
      yield batch
      batch = []
    }
    batch.push(row)
  }
  if (batch.length > 0) yield batch
}

async function insert(db: Plain, batch: readonly BackupRow[]): Promise<void> {
  const { table, columns } = batch[0]!
  if (!KEPT_TABLES.some((one) => one.table === table))
    throw new WrongCall(`el respaldo tiene una tabla desconocida: ${table}`)
  const rows = batch.map(({ values }) => Object.fromEntries(columns.map((column, index) => [column, values[index]])))
  await db.insertInto(table).values(rows).execute()
}

async function verifyRows(db: Plain, expected: string): Promise<void> {
  const rows = createHash('sha256')
  for await (const { text } of tableLines(db)) rows.update(`${text}\n`)
  if (rows.digest('hex') !== expected)
    throw new WrongCall(
      'lo restaurado no es igual al respaldo: no se guardó nada. Use otro respaldo o avise a quien mantiene Cuadra.',
    )
}

/** Each submission is still the text that its receipt vouches for. */
async function verifyFingerprints(storage: Storage): Promise<void> {
  const acts = await storage.selectFrom('submissions').select('actId').execute()
  for (const { actId } of acts) {
    const { folio, canonical, fingerprint } = await storage
      .selectFrom('submissions')
      .select(['folio', 'canonical', 'fingerprint'])
      .where('actId', '=', actId)
      .executeTakeFirstOrThrow()
    if ((await sha256(canonical)) !== fingerprint)
      throw new WrongCall(`el envío ${folio} del respaldo no corresponde a su huella: no se guardó nada.`)
  }
}
