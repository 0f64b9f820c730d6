import { EDITIONS } from '../../src/editions/editions.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { EvaluationForm } from '../../src/ficha/evaluation-form.ts'
import type { ReadFicha } from '../../src/ficha/reading.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import type { ReportLayout } from '../../src/ficha/report-layout.ts'
import { reportDocument } from '../../src/report/document.ts'

/** Layouts and forms by what loads them: laws and guards print thousands of reports and don't wait for each. */
const layouts = new Map<Edition['report'], ReportLayout>()
const forms = new Map<Edition['evaluation'], EvaluationForm>()

/** An edition of a test's own, with what it brings late at hand. */
export async function withLayoutLoaded(edition: Edition): Promise<Edition> {
  layouts.set(edition.report, await edition.report())
  forms.set(edition.evaluation, await edition.evaluation())
  return edition
}
await Promise.all(EDITIONS.map(withLayoutLoaded))

export function layoutOf({ id, report }: Edition): ReportLayout {
  const layout = layouts.get(report)
  if (!layout) throw new Error(`the layout of edition ${id} was not loaded`)
  return layout
}

/** What an edition whose form was loaded asks of who evaluates. */
export function formOf({ id, evaluation }: Edition): EvaluationForm {
  const form = forms.get(evaluation)
  if (!form) throw new Error(`the evaluation of edition ${id} was not loaded`)
  return form
}

/** The report of an examined ficha by an edition whose layout was loaded. */
export const printedReport = (edition: Edition, ficha: ReadFicha): ReportDocument =>
  reportDocument(edition, layoutOf(edition), ficha)
