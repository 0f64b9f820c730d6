import { workbookFile } from '../workbook/workbook-file.ts'
import { loadDocument } from './load-ficha.ts'
import type { CommandOutcome } from './outcome.ts'

/** The ficha of a file as a workbook to be filled. Throws UnreadableFile. */
export async function workbook(file: string): Promise<CommandOutcome> {
  const { document, ficha } = loadDocument(file)
  const { bytes } = await workbookFile(ficha, document, new Date().toISOString())
  return { output: bytes, code: 0 }
}
