import type { Examination } from '../engine/examination.ts'
import { either } from '../ficha/counted.ts'
import type { ReportDocument } from '../ficha/report-document.ts'
import { reportDocument } from '../report/document.ts'
import { reportHtml } from '../report/html.ts'
import { reportText } from '../report/text.ts'
import { reportXlsx } from '../report/xlsx.ts'
import { reportWithWhy } from '../showing/report-page/report-why.ts'
import { findPublished, loadFicha } from './load-ficha.ts'
import { type CommandOutcome, json, WrongCall } from './outcome.ts'

type Printed = string | Uint8Array

/** A report in each format but JSON: text to read, or the bytes of a file. What is heavy is imported only when asked for. */
const FORMATS: Record<string, (report: ReportDocument) => Printed | Promise<Printed>> = {
  text: reportText,
  html: reportHtml,
  xlsx: async (report) => reportXlsx(report, (await import('write-excel-file/universal')).default),
  pdf: async (report) => (await import('./pdf-engine.ts')).reportPdf(report),
}
const NAMES = ['json', ...Object.keys(FORMATS)]

/** 'json|text|html|…', for the usage. */
export const FORMAT_NAMES = NAMES.join('|')

/** The report of a ficha in a format, or of a published one as it was frozen. Throws WrongCall for a format that isn't there, and UnreadableFile. */
export async function report(file: string, format: string): Promise<CommandOutcome> {
  if (!NAMES.includes(format)) throw new WrongCall(`no hay formato '${format}': use ${either(NAMES)}`)
  const print = FORMATS[format]
  const published = findPublished(file)
  if (published) return { output: print ? await print(published.report) : json(published), code: 0 }
  const ficha = loadFicha(file)
  return { output: print ? await print(await reportOf(ficha)) : json(await reportWithWhy(ficha)), code: 0 }
}

const reportOf = async (ficha: Examination) => reportDocument(ficha.edition, await ficha.edition.report(), ficha)
