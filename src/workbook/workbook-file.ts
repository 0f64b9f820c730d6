import type { Examination } from '../engine/examination.ts'
import type { FichaDocument } from '../ficha/document.ts'
import { fingerprint } from '../ficha/fingerprint.ts'
import { fileName } from '../report/file-name.ts'
import { fichaWorkbook } from './ficha-workbook.ts'
import { writeBook } from './xlsx/write-book.ts'

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A ficha as the file of a workbook: 'libro-2023-inmigrante-y-refugio.xlsx'. `at`: ISO, UTC. */
export async function workbookFile(ficha: Examination, document: FichaDocument, at: string) {
  const { book } = fichaWorkbook(ficha, { at, fingerprint: await fingerprint(document) })
  const { period, programme } = ficha
  return { name: fileName({ year: period.year, heading: [programme.name] }, 'xlsx', 'libro'), bytes: writeBook(book) }
}
