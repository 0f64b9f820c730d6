import { existsSync } from 'node:fs'
import { MIGRATIONS } from '../server/storage/migrations/migrations.ts'
import type { Trailer } from './backup/format.ts'
import { verifyBackup } from './backup/read-backup.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { plainly } from './backup/table-lines.ts'
import { writeBackup } from './backup/write-backup.ts'
import { type CommandOutcome, WrongCall } from './outcome.ts'
import { readingDatabase, unmigratedDatabase } from './own-database.ts'

/** Keeps everything of this server's database in a file, as it stands at one moment, while the server goes on. */
export async function backup(file: string): Promise<CommandOutcome> {
  if (existsSync(file))
    throw new WrongCall(`${file}: ya existe. Dé otro nombre; un respaldo no se escribe encima de otro.`)
  const { engine, storage } = await readingDatabase()
  try {
    const snapshot = storage.transaction().setIsolationLevel('repeatable read')
    const trailer = await snapshot.execute((within) => writeBackup(plainly(within), engine, file))
    return { output: `Respaldo guardado en ${file}.\n${counted(trailer)}`, code: 0 }
  } catch (error) {
    throw told(error, file)
  } finally {
    await storage.destroy()
  }
}

/** Fills this server's empty database with what a backup holds, and says what was verified. */
export async function restore(file: string): Promise<CommandOutcome> {
  const verified = await verifyBackup(file)
  const unknown = verified.header.migrations.find((name) => !(name in MIGRATIONS))
  if (unknown)
    throw new WrongCall(
      `${file}: es de una versión posterior de Cuadra (${unknown}). Actualice Cuadra; no se cambió nada.`,
    )
  const storage = await unmigratedDatabase()
  try {
    await restoreBackup(storage, file, verified)
  } finally {
    await storage.destroy()
  }
  const checked = 'Verificado: cada fila es igual a la del respaldo y cada envío corresponde a su huella.'
  return { output: `Respaldo del ${verified.header.at} restaurado.\n${counted(verified.trailer)}${checked}\n`, code: 0 }
}

/** Of each table its rows; the fingerprint tells one backup from another. */
function counted({ counts, rows }: Trailer): string {
  const lines = Object.entries(counts).map(([table, count]) => `  ${table.padEnd(22)} ${count}`)
  return `${lines.join('\n')}\n  huella ${rows}\n`
}

function told(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === '42P01' || (error instanceof Error && /no such table/.test(error.message)))
    return new WrongCall('la base de datos está vacía: no hay qué respaldar')
  return code?.startsWith('E') ? new WrongCall(`${file}: no se puede escribir (${code})`) : error
}
