import { type EntryRule, letterOf, type SheetPlan } from '../book-plan.ts'
import { attributeText, xmlText } from './xml-text.ts'

/** Cells one under another that take the same: a condition is written for the first of them. */
interface Run {
  readonly rule: EntryRule
  readonly column: number
  readonly from: number
  to: number
}

function runsIn({ rows }: SheetPlan): Run[] {
  const runs: Run[] = []
  const last = new Map<number, Run>()
  for (const [index, { cells }] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      const before = last.get(column)
      if (!cell?.entry) continue
      if (before && before.to === index && JSON.stringify(before.rule) === JSON.stringify(cell.entry))
        before.to = index + 1
      else {
        const run = { rule: cell.entry, column, from: index + 1, to: index + 1 }
        runs.push(run)
        last.set(column, run)
      }
    }
  return runs
}

/** What may be typed where, and what is said of it (ECMA-376 §18.3.1.32). */
export function validations(sheet: SheetPlan): string {
  const all = runsIn(sheet).map(validation)
  return all.length > 0 ? `<dataValidations count="${all.length}">${all.join('')}</dataValidations>` : ''
}

function validation({ rule: { condition, list, prompt, refusal }, column, from, to }: Run): string {
  const at = `${letterOf(column)}${from}`
  const kind = list ? ' type="list"' : condition ? ' type="custom"' : ''
  const said = refusal ? ` showErrorMessage="1" errorTitle="No va aquí" error="${attributeText(refusal)}"` : ''
  const formula = list ?? condition?.replaceAll('{}', at)
  const area = from === to ? at : `${at}:${letterOf(column)}${to}`
  return `<dataValidation${kind} allowBlank="1" showInputMessage="1"${said} prompt="${attributeText(prompt)}" sqref="${area}">${formula ? `<formula1>${xmlText(formula)}</formula1>` : ''}</dataValidation>`
}
