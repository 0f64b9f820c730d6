import { pathToFileURL } from 'node:url'
import { EDITIONS } from '../../src/editions/editions.ts'
import { getSample } from '../../src/editions/samples/samples.ts'
import { threshold } from '../../src/editions/thresholds.ts'
import { type CatalogueEntry, catalogueOf, findInEdition } from '../../src/engine/catalogue/catalogue.ts'
import { SEVERITY_WORDS } from '../../src/engine/catalogue/catalogue-search.ts'
import { examine } from '../../src/engine/examine.ts'
import { readSubject } from '../../src/engine/subject.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { allColumns, allFields, allTables, type Edition } from '../../src/ficha/edition.ts'
import type { EvaluationForm } from '../../src/ficha/evaluation-form.ts'
import { type Column, demandedOffsets, type Field } from '../../src/ficha/field.ts'
import type { Figure } from '../../src/ficha/figure.ts'
import { formOf, printedReport } from './printed-report.ts'

/** What is told of one thing in one edition: trait → as people read it. */
type Traits = Readonly<Record<string, string>>

const yearWords = (years: readonly number[] | undefined): string =>
  years?.map((offset) => (offset === 0 ? 't' : `t${offset > 0 ? '+' : ''}${offset}`)).join(', ') ?? 'sin año'

const askedTraits = (asked: Field | Column): Traits => ({
  nombre: asked.label,
  tipo: asked.kind.id,
  años: yearWords(asked.years),
  exigida: asked.demanded === 'no' ? 'no' : asked.years ? yearWords(demandedOffsets(asked)) : 'sí',
  'solo si': asked.onlyIf?.label ?? '',
  'solo sociales': asked.onlySocial ? 'sí' : '',
})

const figureTraits = ({ label, kind, years, words }: Figure): Traits => ({
  nombre: label,
  decimales: String(kind.decimals),
  años: yearWords(years),
  fórmula: words,
})

/** Years as offsets from that of the period: the same words of two years read alike. */
const withoutYears = (text: string, t: number): string =>
  text.replace(/\b(19|20)\d\d\b/g, (year) => yearWords([Number(year) - t]))

const ruleTraits = (entry: CatalogueEntry, edition: number, t: number): Traits => {
  const { title, severity, prints } = findInEdition(entry, edition)!
  const imprime = prints ? withoutYears(prints.sentence, t) : 'nada'
  return { nombre: title, efecto: SEVERITY_WORDS[severity], imprime }
}

/** '+ Egresos (exits)', '− …', '~ Cobertura (coverage): decimales 0 → 1'; nothing of what stays. */
function compare(before: ReadonlyMap<string, Traits>, after: ReadonlyMap<string, Traits>): string[] {
  const named = (id: string, { nombre }: Traits) => `${nombre} (${id})`
  const gone = [...before].filter(([id]) => !after.has(id)).map(([id, traits]) => `− ${named(id, traits)}`)
  const rest = [...after].flatMap(([id, traits]) => {
    const old = before.get(id)
    if (!old) return [`+ ${named(id, traits)}`]
    const changed = Object.keys(traits).filter((trait) => traits[trait] !== old[trait])
    const told = changed.map((trait) => `${trait} ${old[trait] || 'no'} → ${traits[trait] || 'no'}`)
    return told.length > 0 ? [`~ ${named(id, traits)}: ${told.join('; ')}`] : []
  })
  return [...gone, ...rest]
}

const byId = <T extends { id: string }>(all: readonly T[], tell: (one: T) => Traits) =>
  new Map(all.map((one) => [one.id, tell(one)]))

/** What an edition brings against another, by subject; a subject in which nothing changed is left out. */
export interface Change {
  readonly subject: string
  readonly lines: readonly string[]
}

type SampleOf = (edition: Edition) => FichaDocument

/** The readable difference between two editions. Report tables and rules come from their samples. Pure. */
export function changesBetween(before: Edition, after: Edition, sampleOf: SampleOf = getSample): Change[] {
  const rules = catalogueOf([before, after], sampleOf)
  const both = (tell: (edition: Edition) => ReadonlyMap<string, Traits>) => compare(tell(before), tell(after))
  const run = ({ id }: Edition) => rules.filter((one) => findInEdition(one, id))
  const all: Change[] = [
    { subject: 'Secciones', lines: both(({ sections }) => byId(sections, ({ title }) => ({ nombre: title }))) },
    { subject: 'Campos', lines: both((edition) => byId(allFields(edition), askedTraits)) },
    { subject: 'Tablas', lines: both((edition) => byId(allTables(edition), ({ label }) => ({ nombre: label }))) },
    { subject: 'Columnas', lines: both((edition) => byId(allColumns(edition), askedTraits)) },
    { subject: 'Cifras', lines: both(({ figures }) => byId(figures, figureTraits)) },
    {
      subject: 'Reglas',
      lines: both((edition) => byId(run(edition), (one) => ruleTraits(one, edition.id, sampleOf(edition).period.year))),
    },
    { subject: 'Umbrales', lines: both(({ thresholds }) => limitTraits(thresholds)) },
    { subject: 'Evaluación', lines: both((edition) => evaluationTraits(formOf(edition))) },
    { subject: 'Informe', lines: both((edition) => blockTraits(edition, sampleOf(edition))) },
  ]
  return all.filter(({ lines }) => lines.length > 0)
}

const limitTraits = (thresholds: Edition['thresholds']) =>
  new Map(
    Object.entries(thresholds).map(([id, { value }]) => [
      id,
      { nombre: threshold[id as keyof typeof threshold]?.label ?? id, valor: value },
    ]),
  )

/** What who evaluates is asked: by dimension, of administration, of indicators, and of findings that were overcome. */
function evaluationTraits({ dimensions, administration, indicators, overcome }: EvaluationForm) {
  const asked: [string, Traits | undefined][] = [
    ...dimensions.map(({ dimension, title, findings, text, aspects }): [string, Traits] => [
      dimension,
      {
        nombre: title,
        pregunta: findings.question,
        texto: text?.label ?? '',
        aspectos: aspects?.map((one) => one.title).join(', ') ?? '',
      },
    ]),
    ['administration', administration && { nombre: administration.question }],
    ['indicators', indicators && { nombre: 'Juicio de cada indicador', ofrece: indicators.results.join(' | ') }],
    ['overcome', { nombre: 'Hallazgos superados', imprime: overcome === 'stays' ? 'sí' : 'no' }],
  ]
  return new Map(asked.filter((one): one is [string, Traits] => one[1] !== undefined))
}

const BLOCK_WORDS = { table: 'Tabla', chart: 'Gráfico', list: 'Lista', paragraph: 'Texto', notes: 'Notas' }

/** The blocks of a report under their section, and the columns of its tables; years as offsets. */
function blockTraits(edition: Edition, sample: FichaDocument): ReadonlyMap<string, Traits> {
  const read = readSubject(edition, sample)
  if (!read.ok) throw new Error(`sample of ${edition.id}`)
  const plain = (text: string) => withoutYears(text, sample.period.year)
  const { sections } = printedReport(edition, examine(edition, read.value))
  return new Map(
    sections.flatMap(({ id, title, blocks }) => [
      [id, { nombre: plain(title) }] as const,
      ...blocks.flatMap((block) =>
        'title' in block && block.title
          ? [
              [
                `${id}: ${plain(block.title)}`,
                {
                  nombre: BLOCK_WORDS[block.type],
                  columnas: block.type === 'table' ? block.columns.map(plain).join(' | ') : '',
                },
              ] as const,
            ]
          : [],
      ),
    ]),
  )
}

/** The differences between consecutive editions, oldest first, as Markdown. */
export function changesMarkdown(editions: readonly Edition[] = EDITIONS, sampleOf: SampleOf = getSample): string {
  const pairs = editions.slice(1).map((after, index) => [editions[index]!, after] as const)
  const parts = pairs.map(([before, after]) => {
    const subjects = changesBetween(before, after, sampleOf).map(
      ({ subject, lines }) => `### ${subject}\n\n${lines.map((line) => `- ${line}`).join('\n')}`,
    )
    return [`## De ${before.id} a ${after.id}`, ...subjects].join('\n\n')
  })
  return `# Cambios entre ediciones\n\n${parts.join('\n\n')}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(changesMarkdown())
