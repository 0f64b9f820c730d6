import { expect, test } from 'vitest'
import { isMarker } from '../../src/ficha/answer.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { Edition } from '../../src/ficha/edition.ts'
import type { Finding } from '../../src/ficha/finding.ts'
import { printRatio } from '../../src/ficha/print-number.ts'
import { magnitude, ratio } from '../../src/ficha/ratio.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { examineSample } from './sample.ts'

const TODO = /(?<!\p{L})(Revise|Escriba|Corrija|Elija|Dé|Vuelva|Agregue|Falta)(?!\p{L})/u
/** Where a blank, a name or a text is what is wrong there are no amounts. */
const WITHOUT_AMOUNTS = ['unreadable', 'demanded', 'repeatedName', 'unprinted']

const found = (edition: Edition, sample: FichaDocument, rule: string, changes: Case): Finding =>
  examineSample(changes, edition, sample).findings.find((one) => one.rule === rule)!

/** How a message may write an amount: years without points, percentages and spending with a decimal. */
function spellings(value: Finding['left']): string[] {
  if (isMarker(value)) return [value]
  const exact = magnitude(ratio(typeof value === 'number' ? value : String(value)))
  return [printRatio(exact), printRatio(exact, 1), printRatio(exact, 0, false)]
}
const says = (message: string, value: Finding['left']): boolean =>
  value === null || spellings(value).some((one) => message.includes(one)) || /ningun|en blanco/.test(message)

/** Every message says what is wrong, both amounts and what to do, and points to cells that people know. */
export function guardMessages(edition: Edition, sample: FichaDocument): void {
  const declared = [
    ...edition.rules,
    ...edition.cellRules,
    ...edition.equations.flatMap((one) => one.comparisons.map(({ rule, cases }) => ({ id: rule, cases }))),
  ].map(({ id, cases }) => ({ id, finding: found(edition, sample, id, cases.breaks) }))

  test.each(declared)('$id says what to do, in a sentence that ends', ({ finding }) => {
    if (finding.severity !== 'note') expect(finding.message).toMatch(TODO)
    expect(finding.message.trimEnd()).toMatch(/[.)]$/)
    expect(finding.message).not.toMatch(/undefined|null|NaN|\[object/)
    expect(finding.title.trim()).not.toBe('')
    expect(finding.summary.trim()).not.toBe('')
  })

  test.each(declared.filter(({ id }) => !WITHOUT_AMOUNTS.includes(id)))(
    '$id says both amounts and how far apart they are',
    ({ finding }) => {
      const { message, left, right, difference } = finding
      expect(says(message, left), `${left}: ${message}`).toBe(true)
      expect(says(message, right), `${right}: ${message}`).toBe(true)
      expect(difference === null || says(message, difference) || /diferencia/.test(message), message).toBe(true)
    },
  )

  test.each(declared)('$id points to cells that have a name and a section', ({ finding, id }) => {
    const ficha = examineSample({}, edition, sample)
    expect(finding.cells.length, id).toBeGreaterThan(0)
    for (const cell of finding.cells) {
      expect(ficha.labelOf(cell)).not.toBe(cell)
      expect(ficha.sectionOf(cell)).toBeDefined()
    }
    expect(edition.sections.map((one) => one.id)).toContain(finding.section)
  })
}
