import { answerBeside } from '../../importing/files/answer-beside.ts'
import { MOST_BYTES, TOO_LARGE } from '../../importing/files/refused-file.ts'
import type { BookFileReading } from './book-worker.ts'

/** Reads a workbook here, on this device, beside the page. */
export async function readBookFile(file: File): Promise<BookFileReading> {
  // Before any of it is in memory.
  if (file.size > MOST_BYTES) return { problem: TOO_LARGE }
  const worker = new Worker(new URL('./book-worker.ts', import.meta.url), { type: 'module' })
  return answerBeside<BookFileReading>(worker, { bytes: await file.arrayBuffer() })
}
