import type { CellFacts } from '../../ficha/cell-rule.ts'
import type { Finding } from '../../ficha/finding.ts'
import type { Resolver } from '../resolver.ts'
import { compared } from './raw-finding.ts'

/** What rules that look at texts say of a justification that will print, beside the finding that it explains. */
export function judgeJustification(explained: Finding, { edition }: Resolver): Finding[] {
  const { id, title, justification } = explained
  if (justification?.state !== 'valid') return []
  const facts = { label: `Justificación de «${title}»`, answer: justification.text, open: true } as CellFacts
  return edition.cellRules
    .filter((rule) => rule.ofJustifications && rule.holds(facts) === false)
    .map((rule) => ({
      ...explained,
      id: `${rule.id}~justification~${id}`,
      rule: rule.id,
      title: rule.title,
      severity: rule.severity,
      message: rule.message(facts),
      ...compared(...rule.compares(facts)),
      prints: undefined,
      asks: undefined,
      justification: null,
      summary: rule.summary(facts),
    }))
}
