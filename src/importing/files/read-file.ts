import { kindOfFile } from './file-kind.ts'
import type { FileSheet } from './file-sheet.ts'
import { readOds } from './read-ods.ts'
import { readXlsx } from './read-xlsx.ts'
import { DAMAGED, MOST_BYTES, RefusedFile, TOO_LARGE } from './refused-file.ts'

/** What whoever asks for a file may say of it. */
export interface FileQuestion {
  /** The sheet that is meant, by its name; else the first that people see. */
  readonly sheet?: string | undefined
}

/** One sheet of a workbook (XLSX, ODS), or a text with separators. Throws RefusedFile. */
export async function readSheet(bytes: Uint8Array, { sheet }: FileQuestion = {}): Promise<FileSheet> {
  if (bytes.length > MOST_BYTES) throw new RefusedFile(TOO_LARGE)
  const kind = kindOfFile(bytes)
  if (kind.is === 'text') return (await import('./read-csv.ts')).readCsv(bytes)
  try {
    return kind.is === 'xlsx' ? readXlsx(kind.archive, sheet) : readOds(kind.archive, sheet)
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(DAMAGED)
  }
}
