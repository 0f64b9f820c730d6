import type { Examination } from '../../engine/examination.ts'
import type { ReportDocument } from '../../ficha/report-document.ts'

/** A format that a report can be kept in; what makes it is loaded when it is asked for. */
export interface ReportFormat {
  readonly id: 'xlsx' | 'html' | 'txt' | 'json'
  /** As people call it. */
  readonly name: string
  readonly type: string
  /** `ficha` is what the report was made of. */
  readonly make: (report: ReportDocument, ficha: Examination) => Promise<string | Uint8Array<ArrayBuffer>>
}

/** All but the PDF, whose engine has to be fetched first. They need no network. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    id: 'xlsx',
    name: 'Excel',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (report) => {
      const [{ reportXlsx }, { default: write }] = await Promise.all([
        import('../../report/xlsx.ts'),
        import('write-excel-file/universal'),
      ])
      return reportXlsx(report, write)
    },
  },
  {
    id: 'html',
    name: 'Página web',
    type: 'text/html',
    make: async (report) => (await import('../../report/html.ts')).reportHtml(report),
  },
  {
    id: 'txt',
    name: 'Texto',
    type: 'text/plain',
    make: async (report) => (await import('../../report/text.ts')).reportText(report),
  },
  {
    id: 'json',
    name: 'JSON',
    type: 'application/json',
    make: async (_, ficha) => {
      const { reportWithWhy } = await import('./report-why.ts')
      return `${JSON.stringify(await reportWithWhy(ficha), null, 2)}\n`
    },
  },
]
