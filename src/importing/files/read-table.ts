import { type FileTable, type TableQuestion, tableOf } from './file-table.ts'
import { type FileQuestion, readSheet } from './read-file.ts'
import { RefusedFile } from './refused-file.ts'

/** What became of reading a file: its table, or why there is none and what to do; `sheets`: others that may be meant. */
export type FileReading =
  | { readonly table: FileTable }
  | { readonly problem: string; readonly sheets?: readonly string[] }

/** What is asked of a file for a list. */
export type ReadQuestion = FileQuestion & TableQuestion

/** Reads the table of a file. */
export async function readTable(bytes: Uint8Array, name: string, asked: ReadQuestion): Promise<FileReading> {
  try {
    return { table: tableOf(name, await readSheet(bytes, asked), asked) }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    return { problem: error.problem, ...(error.sheets.length > 0 && { sheets: error.sheets }) }
  }
}
