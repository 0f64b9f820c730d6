import { type FileKind, kindOfFile } from './file-kind.ts'
import type { FileBook, FileSheet } from './file-sheet.ts'
import { readOds, readOdsBook } from './read-ods.ts'
import { readXlsx, readXlsxBook } from './read-xlsx.ts'
import { DAMAGED, MOST_BYTES, RefusedFile, TOO_LARGE } from './refused-file.ts'

/** What whoever asks for a file may say of it. */
export interface FileQuestion {
  /** The sheet that is meant, by its name; else the first that people see. */
  readonly sheet?: string | undefined
}

/** One sheet of a workbook (XLSX, ODS), or a text with separators. Throws RefusedFile. */
export async function readSheet(bytes: Uint8Array, { sheet }: FileQuestion = {}): Promise<FileSheet> {
  const kind = openFile(bytes)
  if (kind.is === 'text') return (await import('./read-csv.ts')).readCsv(bytes)
  return undamaged(() => (kind.is === 'xlsx' ? readXlsx(kind.archive, sheet) : readOds(kind.archive, sheet)))
}

/** A whole workbook, XLSX or ODS. Throws RefusedFile. */
export function readBook(bytes: Uint8Array): FileBook {
  const kind = openFile(bytes)
  if (kind.is === 'text')
    throw new RefusedFile('No es un libro de Excel. Elija el archivo .xlsx que se exportó, o su copia en .ods.')
  return undamaged(() => (kind.is === 'xlsx' ? readXlsxBook(kind.archive) : readOdsBook(kind.archive)))
}

function openFile(bytes: Uint8Array): FileKind {
  if (bytes.length > MOST_BYTES) throw new RefusedFile(TOO_LARGE)
  return kindOfFile(bytes)
}

function undamaged<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(DAMAGED)
  }
}
