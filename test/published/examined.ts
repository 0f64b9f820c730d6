import { getEdition } from '../../src/editions/editions.ts'
import type { Examination } from '../../src/engine/examination.ts'
import { examineDocument } from '../../src/engine/examine-document.ts'
import { checkDocument } from '../../src/ficha/document.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { printedReport } from '../editions/printed-report.ts'

/** A file as the command line examines it, by its own edition. Throws when it can't be read. */
export function examined(file: unknown): Examination {
  const checked = checkDocument(file)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  const read = examineDocument(getEdition(checked.value.edition), checked.value)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** The report of a file. */
export function reportOfFile(file: unknown): ReportDocument {
  const ficha = examined(file)
  return printedReport(ficha.edition, ficha)
}
