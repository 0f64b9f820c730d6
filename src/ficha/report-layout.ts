import type { ReadFicha } from './reading.ts'
import type { ReportSection } from './report-document.ts'

/** What a year's report prints, in the order of print. */
export interface ReportLayout {
  readonly title: string
  readonly sections: readonly ((ficha: ReadFicha) => ReportSection)[]
}
