import type { CellRule } from '../ficha/cell-rule.ts'
import type { Edition } from '../ficha/edition.ts'
import type { Finding } from '../ficha/finding.ts'
import { type Cell, type FormIndex, formIndex } from './cells.ts'
import { isDemanded } from './demand.ts'
import type { CheckStatus, SectionProgress } from './examination.ts'
import type { Resolver } from './resolve.ts'

/** The rule of blanks: its findings are what is left to fill, not what is wrong. */
export const DEMANDED: CellRule['id'] = 'demanded'

/** How each section goes. */
export function progressOf(
  edition: Edition,
  cells: readonly Cell[],
  findings: readonly Finding[],
  resolver: Resolver,
): SectionProgress[] {
  const equations = new Set(edition.equations.flatMap((one) => one.comparisons.map((side) => side.rule)))
  const index = formIndex(edition)
  const answers = answeredBySection(cells, index, resolver)
  return edition.sections.map((section) => {
    const mine = findings.filter((finding) => finding.section === section.id)
    const errors = mine.filter((finding) => finding.severity === 'block' && finding.rule !== DEMANDED)
    const missing = mine.filter((finding) => finding.rule === DEMANDED).length
    const answered = answers.get(section.id) ?? 0
    return {
      section: section.id,
      title: section.title,
      demanded: answered + missing,
      answered,
      errors: errors.length,
      imbalances: errors.filter((finding) => equations.has(finding.rule)).length,
      asks: mine.filter(isPending).length,
    }
  })
}

/** How many cells of each section are answered, of those that are asked now. */
function answeredBySection(cells: readonly Cell[], index: FormIndex, resolver: Resolver): Map<string, number> {
  const counts = new Map<string, number>()
  for (const cell of cells) {
    if (!resolver.answers.cells.has(cell.address) || !isAskedNow(cell, resolver)) continue
    const section = index.sectionOf.get(cell.asked.id)?.id ?? ''
    counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return counts
}

const isAskedNow = (cell: Cell, resolver: Resolver): boolean =>
  isDemanded(cell, resolver) || cell.table?.catalog !== undefined

export const isPending = (finding: Finding): boolean =>
  finding.severity === 'ask' && finding.justification?.state !== 'valid'

export function checkStatus(findings: readonly Finding[]): CheckStatus {
  if (findings.some((finding) => finding.severity === 'block')) return 'blocked'
  return findings.some(isPending) ? 'pending' : 'ready'
}
