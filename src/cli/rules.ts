import { EDITIONS } from '../editions/editions.ts'
import { getSample } from '../editions/samples/samples.ts'
import { catalogueOf } from '../engine/catalogue/catalogue.ts'
import { type FoundRule, SEVERITY_WORDS, searchCatalogue } from '../engine/catalogue/catalogue-search.ts'
import { either } from '../ficha/counted.ts'
import { type CommandOutcome, json, WrongCall } from './outcome.ts'
import { rulesHtml } from './rules-html.ts'
import { rulesMarkdown } from './rules-markdown.ts'

const FORMATS: Record<string, (rules: readonly FoundRule[], title: string) => string> = {
  md: rulesMarkdown,
  json: (rules) => json(rules.map(ruleAnswer)),
  html: rulesHtml,
}
const NAMES = Object.keys(FORMATS)

/** 'md|json|html', for the usage. */
export const RULES_FORMAT_NAMES = NAMES.join('|')

/** Every rule of an edition, or of all, each as its newest edition runs it. Throws WrongCall. */
export function rules(edition: string | undefined, format: string): CommandOutcome {
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!print) throw new WrongCall(`no hay formato '${format}': use ${either(NAMES)}`)
  if (edition !== undefined && !EDITIONS.some((one) => String(one.id) === edition))
    throw new WrongCall(`no hay edición '${edition}'`)
  const id = edition === undefined ? undefined : Number(edition)
  const title = edition === undefined ? 'Reglas de Cuadra' : `Reglas de Cuadra, edición ${edition}`
  return { output: print(searchCatalogue(ruleCatalogue(), { edition: id }), title), code: 0 }
}

/** The catalogue of the editions that this version knows. */
export const ruleCatalogue = () => catalogueOf(EDITIONS, getSample)

/** A rule as `cuadra rules --format json` prints it (ficha-file). */
const ruleAnswer = ({ entry, shown }: FoundRule) => ({
  rule: entry.id,
  title: shown.title,
  checks: shown.checks,
  severity: shown.severity,
  means: SEVERITY_WORDS[shown.severity],
  since: entry.since,
  editions: entry.editions.map((one) => one.edition),
  /** The edition of what follows. */
  edition: shown.edition,
  section: shown.section.title,
  looksAt: shown.looksAt,
  limits: shown.limits,
  message: shown.example.message,
  prints: shown.prints,
  example: shown.example,
  source: shown.source,
})
