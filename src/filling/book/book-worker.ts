import type { FileBook } from '../../importing/files/file-sheet.ts'
import { readBook } from '../../importing/files/read-file.ts'
import { RefusedFile } from '../../importing/files/refused-file.ts'

/** What became of reading a workbook. */
export type BookFileReading = { readonly book: FileBook } | { readonly problem: string }

const reading = (bytes: ArrayBuffer): BookFileReading => {
  try {
    return { book: readBook(new Uint8Array(bytes)) }
  } catch (error) {
    if (error instanceof RefusedFile) return { problem: error.problem }
    throw error
  }
}

/** Reads workbooks beside the page: whatever one holds, the page answers. */
addEventListener('message', ({ data }: MessageEvent<{ readonly bytes: ArrayBuffer }>) =>
  postMessage(reading(data.bytes)),
)
