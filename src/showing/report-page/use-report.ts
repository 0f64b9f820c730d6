import { use, useMemo } from 'react'
import type { Examination } from '../../engine/examination.ts'
import type { Edition } from '../../ficha/edition.ts'
import type { ReportDocument } from '../../ficha/report-document.ts'
import type { ReportLayout } from '../../ficha/report-layout.ts'
import { reportDocument } from '../../report/document.ts'

const here = new WeakMap<Edition, ReportLayout>()
/** Memoised by edition: `use` wants the same promise at every drawing, also one that rejected. */
const asked = new WeakMap<Edition, Promise<ReportLayout>>()

async function load(edition: Edition): Promise<ReportLayout> {
  const layout = await edition.report()
  here.set(edition, layout)
  return layout
}

/** How the reports of an edition are laid out. Rejects when that part of the app can't be had. */
export function loadLayout(edition: Edition): Promise<ReportLayout> {
  const layout = asked.get(edition) ?? load(edition)
  asked.set(edition, layout)
  return layout
}

/** The same while drawing; suspends until it is here. */
export const useLayout = (edition: Edition): ReportLayout => here.get(edition) ?? use(loadLayout(edition))

/** The report of an examined ficha; suspends until the layout of its edition is here. */
export function useReport(ficha: Examination): ReportDocument {
  const layout = useLayout(ficha.edition)
  return useMemo(() => reportDocument(ficha.edition, layout, ficha), [layout, ficha])
}
