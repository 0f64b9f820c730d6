import type { RuleInEdition } from '../engine/catalogue/catalogue.ts'
import { type FoundRule, groupBySection, looksAtWords, SEVERITY_WORDS } from '../engine/catalogue/catalogue-search.ts'

/** The catalogue of rules as Markdown, under the sections of the form. */
export const rulesMarkdown = (rules: readonly FoundRule[], title: string): string =>
  `${[
    `# ${title}`,
    `${rules.length} reglas, sacadas de las declaraciones que Cuadra ejecuta. Cada ejemplo es una ficha de muestra que incumple la regla.`,
    ...groupBySection(rules).flatMap((one) => [`## ${one.title}`, ...one.rules.flatMap(ruleLines)]),
  ].join('\n\n')}\n`

const ruleLines = ({ entry, shown }: FoundRule): string[] => {
  const { title, checks, example, source } = shown
  return [
    `### ${title}`,
    checks,
    [
      `- Regla: \`${entry.id}\``,
      `- ${SEVERITY_WORDS[shown.severity]}`,
      `- Desde la edición ${entry.since}; en ${entry.editions.map((one) => one.edition).join(', ')}`,
      `- Mira: ${looksAtWords(shown)}`,
      ...shown.limits.map((one) => `- ${one.label}: ${one.printed} (${one.source})`),
      `- Ejemplo: ${example.words}`,
      `- Dice: ${example.message}`,
      ...printedLines(shown),
      `- Fuente: ${source}`,
    ].join('\n'),
  ]
}

const printedLines = ({ prints }: RuleInEdition): string[] =>
  prints
    ? [`- El informe imprime: «${prints.sentence}»${prints.wording === 'ours' ? ' (redacción de Cuadra)' : ''}`]
    : []
