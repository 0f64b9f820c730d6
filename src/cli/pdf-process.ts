import type { ReportDocument } from '../ficha/report-document.ts'
import { reportPdf } from './pdf-engine.ts'

/** What this process answers to the one report that it is given. */
export type PdfAnswer =
  | { readonly is: 'made'; readonly pdf: Uint8Array }
  | { readonly is: 'refused'; readonly why: string }

// Whoever asked is gone: nobody waits for this.
process.once('disconnect', () => process.exit())
process.once('message', async (report: ReportDocument) => process.send!(await answer(report)))

async function answer(report: ReportDocument): Promise<PdfAnswer> {
  try {
    return { is: 'made', pdf: await reportPdf(report) }
  } catch (error) {
    return { is: 'refused', why: error instanceof Error ? error.message : String(error) }
  }
}
