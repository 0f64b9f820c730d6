import { answerBeside } from '../../importing/files/answer-beside.ts'
import type { FileReading, ReadQuestion } from '../../importing/files/read-table.ts'
import { MOST_BYTES, TOO_LARGE } from '../../importing/files/refused-file.ts'
import { MOST_COLUMNS, MOST_ROWS } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { headsOf } from '../../protocol/loads/read-table.ts'
import type { FileRequest } from './file-worker.ts'

/** What somebody chose of a file. */
export interface FileChoice {
  readonly sheet?: string | undefined
  readonly withHidden?: boolean | undefined
}

/** Reads a CSV, XLSX or ODS file here, on this device, beside the page where the browser can. */
export async function readFile(file: File, kind: LoadKind, choice: FileChoice = {}): Promise<FileReading> {
  // Before any of it is in memory.
  if (file.size > MOST_BYTES) return { problem: TOO_LARGE }
  const request = { bytes: await file.arrayBuffer(), name: file.name, asked: questionOf(kind, choice) }
  return typeof Worker === 'undefined' ? readHere(request) : readBeside(request)
}

const questionOf = (kind: LoadKind, choice: FileChoice): ReadQuestion => ({
  heads: headsOf(kind),
  mostRows: MOST_ROWS,
  mostColumns: MOST_COLUMNS,
  ...choice,
})

async function readHere({ bytes, name, asked }: FileRequest): Promise<FileReading> {
  const { readTable } = await import('../../importing/files/read-table.ts')
  return readTable(new Uint8Array(bytes), name, asked)
}

const readBeside = (request: FileRequest): Promise<FileReading> =>
  answerBeside(new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' }), request)
