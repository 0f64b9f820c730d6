import { useMemo } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { ReportDocument } from '../../ficha/report-document.ts'
import { reportDocument } from '../../report/document.ts'
import { LateOfEdition } from './late-of-edition.ts'

/** How the reports of each edition are laid out. */
export const layouts = new LateOfEdition((edition) => edition.report())

/** The report of an examined ficha; suspends until the layout of its edition is here. */
export function useReport(ficha: Examination): ReportDocument {
  const layout = layouts.use(ficha.edition)
  return useMemo(() => reportDocument(ficha.edition, layout, ficha), [layout, ficha])
}
