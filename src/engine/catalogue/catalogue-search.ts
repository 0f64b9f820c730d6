import { plainText } from '../../ficha/kinds/choice.ts'
import type { Severity } from '../../ficha/rule.ts'
import { type CatalogueEntry, findInEdition, type RuleInEdition } from './catalogue.ts'

/** What a severity means for who fills. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  block: 'Impide enviar',
  ask: 'Pide justificación',
  note: 'Se informa',
}

/** What of the catalogue is looked for; without a criterion, all of it as the newest editions run it. */
export interface CatalogueQuery {
  /** Words that all have to stand in title, id, what it checks, message, printed sentence or fields. */
  readonly text?: string | undefined
  readonly edition?: number | undefined
  readonly severity?: Severity | undefined
}

/** An entry with the edition in which it is shown. */
export interface FoundRule {
  readonly entry: CatalogueEntry
  readonly shown: RuleInEdition
}

/** Rules that meet a query, in the order of the catalogue. Accents, capitals and spaces don't matter. */
export function searchCatalogue(catalogue: readonly CatalogueEntry[], query: CatalogueQuery): FoundRule[] {
  const words = plainText(query.text ?? '').split(' ')
  return catalogue.flatMap((entry) => {
    const shown = findInEdition(entry, query.edition)
    if (!shown || (query.severity && shown.severity !== query.severity)) return []
    const text = searchText(shown)
    return words.every((word) => text.includes(word)) ? [{ entry, shown }] : []
  })
}

const texts = new WeakMap<RuleInEdition, string>()

/** Everything of a rule in which people search, bared of accents and capitals. */
export function searchText(shown: RuleInEdition): string {
  const known = texts.get(shown)
  if (known !== undefined) return known
  const { id, title, checks, section, prints, looksAt, limits, example } = shown
  const parts = [id, title, checks, section.title, prints?.sentence, example.message, ...looksAt]
  // Each part by itself: baring keeps those that are short.
  const text = [...parts, ...limits.map((one) => one.label)].map((one) => plainText(one ?? '')).join(' ')
  texts.set(shown, text)
  return text
}

/** The same rules under the sections of the form that they point to, each section where it comes first. */
export function groupBySection(found: readonly FoundRule[]): { title: string; rules: readonly FoundRule[] }[] {
  const titles = [...new Set(found.map(({ shown }) => shown.section.title))]
  return titles.map((title) => ({ title, rules: found.filter(({ shown }) => shown.section.title === title) }))
}

/** More names than this are told by the first of them and a count. */
const MOST_NAMES = 12

/** What a rule looks at, as people read it: 'Cobertura, Población beneficiada', 'Descripción, Propósito … y 33 más'. */
export function looksAtWords({ looksAt }: RuleInEdition): string {
  if (looksAt.length <= MOST_NAMES) return looksAt.join(', ')
  const first = looksAt.slice(0, MOST_NAMES / 2)
  return `${first.join(', ')} y ${looksAt.length - first.length} más`
}
