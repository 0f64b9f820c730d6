import type { ReportDocument, TableBlock } from '../../src/ficha/report-document.ts'

/** What was published: cells of tables by words of their heads, and sentences that were printed or were not. */
export interface Published {
  readonly published: readonly { table: string; row: string; cells: Readonly<Record<string, string>> }[]
  readonly findings: readonly string[]
  readonly absent: readonly string[]
}

export interface Comparison {
  readonly passed: number
  readonly failures: readonly string[]
}

/** Lower case, without accents or punctuation: the originals differ among themselves in both. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const wordsOf = (text: string): string[] => plain(text).split(' ')
const hasAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((one) => words.includes(one))

interface Titled extends TableBlock {
  readonly words: readonly string[]
}

const tablesOf = (report: ReportDocument): Titled[] =>
  report.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.type === 'table' ? [{ ...block, words: wordsOf(`${section.title} ${block.title}`) }] : [],
    ),
  )

/** Among columns that hold every word of the key, the one with the fewest more; the unit in brackets doesn't count. */
function columnOf(table: Titled, key: string): number | undefined {
  const fits = table.columns
    .map((head, index) => ({ index, words: wordsOf(head.replace(/\([^)]*\)/g, ' ')) }))
    .filter(({ index, words }) => index > 0 && hasAll(words, wordsOf(key)))
  const startsAlike = (words: readonly string[]): number => (words[0] === wordsOf(key)[0] ? 0 : 1)
  fits.sort((a, b) => startsAlike(a.words) - startsAlike(b.words) || a.words.length - b.words.length)
  return fits[0]?.index
}

/** The fichas of 2020 tie some markers to their note ('N/C***') and others not. */
const withoutMark = (cell: string | undefined): string | undefined => cell?.replace(/^([A-Z]\/[A-Z])\*+$/, '$1')

function findCell(report: ReportDocument, table: string, row: string, key: string): string | undefined {
  for (const candidate of tablesOf(report)) {
    if (!hasAll(candidate.words, wordsOf(table))) continue
    const cells = candidate.rows.find((one) => plain(one[0] ?? '').startsWith(plain(row)))
    const column = columnOf(candidate, key)
    if (cells && column !== undefined) return cells[column]
  }
  return undefined
}

function proseOf(report: ReportDocument): string {
  const blocks = report.sections.flatMap((section) => section.blocks)
  const texts = blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.text]
    if (block.type === 'list' || block.type === 'notes') return [...block.items]
    return block.type === 'table' ? block.rows.flat() : []
  })
  return texts.map(plain).join('\n')
}

/** Every published cell and sentence held against a report. */
export function compare(report: ReportDocument, { published, findings, absent }: Published): Comparison {
  const prose = proseOf(report)
  const cells = published.flatMap(({ table, row, cells }) =>
    Object.entries(cells).map(([key, wanted]) => {
      const ours = findCell(report, table, row, key)
      return withoutMark(ours) === withoutMark(wanted)
        ? undefined
        : `${table} / ${row} / ${key}: published '${wanted}', ours '${ours}'`
    }),
  )
  const said = findings.map((one) => (prose.includes(plain(one)) ? undefined : `not printed: ${one}`))
  const unsaid = absent.map((one) => (prose.includes(plain(one)) ? `printed, though it was not: ${one}` : undefined))
  const all = [...cells, ...said, ...unsaid]
  const failures = all.filter((one) => one !== undefined)
  return { passed: all.length - failures.length, failures }
}
