import type { FichaDocument } from '../../ficha/document.ts'
import type { Edition } from '../../ficha/edition.ts'
import { type BreakingExample, exampleOf, type Sampled, sampled } from './catalogue-example.ts'
import { type DeclaredRule, declaredRules } from './declared-rules.ts'

/** A rule as one edition runs it. */
export interface RuleInEdition extends Omit<DeclaredRule, 'cases'> {
  readonly edition: number
  /** 'Ejecución inicial bajo el mínimo' */
  readonly title: string
  /** The section of the form that its example points to. */
  readonly section: { readonly id: string; readonly title: string }
  /** What the report prints when the rule finds what the example shows; null where it prints nothing. */
  readonly prints: { readonly sentence: string; readonly wording: 'published' | 'ours' } | null
  readonly example: BreakingExample
}

/** One rule of the catalogue. */
export interface CatalogueEntry {
  readonly id: string
  /** The first edition that runs it. */
  readonly since: number
  /** How each edition runs it, oldest first; never empty. */
  readonly editions: readonly RuleInEdition[]
}

/**
 * Every rule of these editions in the order in which the newest runs them, those that only older ones run after them.
 * What it shows is what `examine` says of the sample of the edition with the breaking case typed in. Pure. Throws when
 * a sample can't be read or a case doesn't break its rule.
 */
export function catalogueOf(
  editions: readonly Edition[],
  sampleOf: (edition: Edition) => FichaDocument,
): CatalogueEntry[] {
  const oldestFirst = [...editions].sort((a, b) => a.id - b.id)
  const running = oldestFirst.map((edition) => rulesOf(edition, sampled(edition, sampleOf(edition))))
  const ids = new Set(running.toReversed().flatMap((all) => all.map(({ id }) => id)))
  return [...ids].map((id) => {
    const own = running.flat().filter((one) => one.id === id)
    return { id, since: own[0]!.edition, editions: own }
  })
}

const rulesOf = (edition: Edition, sample: Sampled): RuleInEdition[] =>
  declaredRules(edition).map((one) => inEdition(edition, sample, one))

function inEdition(edition: Edition, sample: Sampled, { cases, ...declared }: DeclaredRule): RuleInEdition {
  const { finding, example } = exampleOf(edition, sample, declared.id, cases.breaks)
  const { title, prints } = finding
  const section = edition.sections.find((one) => one.id === finding.section)
  return {
    ...declared,
    edition: edition.id,
    title,
    section: { id: finding.section, title: section?.title ?? '' },
    prints: prints ? { sentence: prints.sentence, wording: prints.wording } : null,
    example,
  }
}

/** The rule as an edition runs it; as the newest of its editions does, where none is asked for. */
export const findInEdition = (entry: CatalogueEntry, edition?: number): RuleInEdition | undefined =>
  edition === undefined ? entry.editions.at(-1) : entry.editions.find((one) => one.edition === edition)
