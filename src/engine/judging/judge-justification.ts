import type { CellFacts } from '../../ficha/cell-rule.ts'
import type { Finding } from '../../ficha/finding.ts'
import type { Resolver } from '../resolver.ts'
import { saidBy } from './judge-cell.ts'

/** What rules that look at texts say of a justification that will print, beside the finding that it explains. */
export function judgeJustification(
  { id, title, cells, section, justification }: Finding,
  resolver: Resolver,
): Finding[] {
  if (justification?.state !== 'valid') return []
  const facts = { label: `Justificación de «${title}»`, answer: justification.text, open: true } as CellFacts
  return resolver.edition.cellRules
    .filter((rule) => rule.ofJustifications && rule.holds(facts) === false)
    .map((rule) => ({
      ...saidBy(rule, facts, `justification~${id}`, cells, resolver),
      section,
      justification: null,
    }))
}
