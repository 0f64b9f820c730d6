import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportPdf } from '../../src/cli/pdf-engine.ts'
import type { Block, ReportDocument, TableBlock } from '../../src/ficha/report-document.ts'
import { chartTitle } from '../../src/report/chart-table.ts'
import { titleLevels } from '../../src/report/outline.ts'
import { figuresBeside } from '../../src/report/typst-chart.ts'
import { IS_LONG } from '../long.ts'
import { EXAMPLES, PUBLISHED, reportOf } from './examples.ts'
import {
  bare,
  findTags,
  fontsOf,
  hasPoppler,
  infoOf,
  placesOf,
  structureOf,
  type Tag,
  textOf,
  wholeText,
} from './pdf-reading.ts'

const real = reportOf(PUBLISHED)

const paged = (...blocks: Block[]): ReportDocument => ({
  edition: 2023,
  year: 2023,
  title: 'Informe',
  heading: ['Programa', 'Servicio', 'Ministerio'],
  sections: [{ id: 'uno', title: 'Sección', blocks }],
})
const NASTY = `#let x = 1 $y$ @ref \`raw\` \\ // c /* d */ *b* _i_ <l> "q" 'r' -- --- ... ~ [x] {y} https://cuadra.cl/a_b`
const LEADING = ['= uno', '- dos', '+ tres', '1. cuatro', '/ cinco: seis', '#siete', '$ocho$']

const WRITTEN = fc.string({ unit: 'binary', maxLength: 80 })
/** Its 12th text could not be made after its 11th. */
const SEED = -942157782
const everywhere = (text: string): ReportDocument =>
  paged(
    { type: 'paragraph', title: text, text },
    { type: 'list', items: [text] },
    { type: 'table', title: text, columns: [text, '2023'], rows: [[text, text]], notes: [text] },
  )

describe('the PDF', () => {
  test('says that it is tagged, in Spanish of Chile, with its title and its own typeface', async () => {
    const pdf = Buffer.from(await reportPdf(real)).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(pdf).toMatch(/\/MarkInfo <<\s+\/Marked true/)
    expect(pdf).toContain('/Lang (es-CL)')
    expect(Buffer.from(pdf, 'latin1').toString('utf8')).toContain(`${real.heading[0]} · ${real.title}</rdf:li>`)
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(2)
  })

  test.each(['ḻ ṉ ṯ ü̵', '☑ ✓ →', '● ➢ ▪'])('has letters of a second typeface for %s', async (text) => {
    const pdf = Buffer.from(await reportPdf({ ...real, heading: [...real.heading, text] })).toString('latin1')
    expect(pdf).toContain('+DejaVuSans')
  })

  test('is the same, byte by byte, for the same report', async () => {
    expect(Buffer.from(await reportPdf(real)).equals(Buffer.from(await reportPdf(real)))).toBe(true)
  })

  test('can be made whatever people wrote', async () => {
    await fc.assert(
      fc.asyncProperty(WRITTEN, async (text) => {
        const pdf = await reportPdf(everywhere(text))
        expect(Buffer.from(pdf.subarray(0, 4)).toString()).toBe('%PDF')
      }),
      IS_LONG ? { numRuns: 150 } : { numRuns: 15, seed: SEED },
    )
  })

  test('is what it would be alone, whatever was made before it in the same engine', async () => {
    const reports = [real, ...fc.sample(WRITTEN, { numRuns: 14, seed: SEED }).map(everywhere), real]
    const madeOf = async (all: readonly ReportDocument[]): Promise<string[]> => {
      const made: string[] = []
      for (const report of all) made.push(Buffer.from(await reportPdf(report)).toString('base64'))
      return made
    }
    const forth = await madeOf(reports)
    const back = await madeOf(reports.toReversed())
    for (const [index, pdf] of back.reverse().entries()) expect(pdf === forth[index], `document ${index}`).toBe(true)
  })
})

const CASES = EXAMPLES.map(([name, document]): [string, ReportDocument] => [name, reportOf(document)])
/** Poppler takes three to ten seconds for the structure of a ficha: in the gate one that was published, and the two ends. */
const WALKED = CASES.filter(([name]) => IS_LONG || /^2023|sample|blank/.test(name))

describe.skipIf(!hasPoppler)(
  hasPoppler ? 'read with poppler' : 'poppler no está: pdfinfo y pdftotext no leen el PDF',
  () => {
    describe.each(CASES)('%s', (_, report) => {
      const made = reportPdf(report)

      test('is tagged, titled, and embeds its fonts', async () => {
        const info = infoOf(await made)
        expect(info).toMatchObject({ Tagged: 'yes', Title: `${report.heading[0]} · ${report.title}` })
        const fonts = fontsOf(await made)
        expect(fonts.length).toBeGreaterThan(1)
        for (const font of fonts)
          expect([font.name, font.embedded]).toEqual([expect.stringContaining('IBMPlexSans'), true])
      })

      test('has all its figures, and nothing outside of its pages', async () => {
        const pdf = await made
        const text = bare(textOf(pdf))
        for (const cell of tablesAmong(report).flatMap(figuresOf)) expect(text).toContain(bare(cell))
        const { pages, words } = placesOf(pdf)
        expect(pages).toHaveLength(Number(infoOf(pdf)['Pages']))
        const outside = words.filter(
          ({ page, left, right, top, bottom }) =>
            left < 50 || top < 20 || right > pages[page]!.width - 50 || bottom > pages[page]!.height - 20,
        )
        expect(outside).toEqual([])
      })

      test('says on each page which it is, and from the second on, whose', async () => {
        const pages = textOf(await made)
          .split('\f')
          .slice(0, -1)
        for (const [index, page] of pages.entries()) {
          expect(page).toContain(`Página ${index + 1} de ${pages.length}`)
          expect(bare(page)).toContain(bare([...report.heading[0]!].slice(0, 60).join('')))
        }
      })
    })

    test.each(WALKED)('%s has every block in its place: heads, texts, lists, tables, figures', async (_, report) => {
      const read = findTags(structureOf(await reportPdf(report)), /^(H\d|P|L|Table|Figure)$/)
      expect(read.flatMap(outline)).toEqual(expectedOf(report))
    })

    test('findings in a cell are a list there', async () => {
      const rows = [['Eficacia', 'Respecto al propósito:\n• Pertinencia: lo mide.\n• Calidad: la tiene.']]
      const table: TableBlock = {
        type: 'table',
        title: 'Tabla',
        columns: ['Dimensión', 'Resultados'],
        rows,
        texts: [1],
      }
      const cell = findTags(structureOf(await reportPdf(paged(table))), /^TD$/)[0]!
      expect(findTags(cell, /^L$/)).toHaveLength(1)
      expect(findTags(cell, /^LI$/)).toHaveLength(2)
    })

    test('prints as itself what looks like Typst', async () => {
      const rows = LEADING.map((text) => [text, NASTY])
      const report = paged(
        { type: 'paragraph', text: NASTY },
        ...LEADING.map((text): Block => ({ type: 'paragraph', text })),
        { type: 'list', title: NASTY, items: LEADING },
        { type: 'table', title: NASTY, columns: ['=', '#'], texts: [1], rows },
      )
      const read = findTags(structureOf(await reportPdf(report)), /^(H\d|P|L|Table|Figure)$/)
      expect(read.flatMap(outline)).toEqual(expectedOf(report))
    })

    test('gives a long address back as it was typed, though its lines break: no sign that nobody sees comes along', async () => {
      const address =
        'https://www.servicio-de-ejemplo.gob.cl/documentos/2023/informe_final_de_gestion_v2.pdf?id=1234567890'
      const mail = 'oficina.de.partes.y.transparencia@servicio-de-ejemplo.gob.cl'
      const rows = [[`${address} ${mail}`, 'x'.repeat(90)]]
      const pdf = await reportPdf(
        paged({ type: 'table', title: 'Direcciones', columns: ['Dónde', 'Qué'], texts: [1], rows }),
      )
      const text = textOf(pdf)
      expect(text).not.toMatch(/[\u00ad\u200b-\u200f\u2060\ufeff]/)
      const cells = findTags(structureOf(pdf), /^T[HD]$/).map((one) => one.text)
      expect(cells.slice(-2)).toEqual([address + mail, 'x'.repeat(90)])
    })

    test('repeats the heads of a table on each page and tears no row', async () => {
      const rows = Array.from({ length: 60 }, (_, index) => [`Fila ${index}`, 'primera última '.repeat(18).trim()])
      const report = paged({ type: 'table', title: 'Larga', columns: ['Nombre', 'Cabeza'], texts: [1], rows })
      const pages = textOf(await reportPdf(report))
        .split('\f')
        .slice(0, -1)
      expect(pages.length).toBeGreaterThan(2)
      for (const page of pages) {
        expect(page.match(/Cabeza/g)).toHaveLength(1)
        const words = page.match(/primera|última/g) ?? []
        expect(words.length % 36).toBe(0)
      }
    })

    test('prints all of a row that is taller than a page', async () => {
      const text = `${'palabra '.repeat(1_500)}fin`
      const report = paged({ type: 'table', title: 'Alta', columns: ['a', 'b'], texts: [1], rows: [['x', text]] })
      const pdf = await reportPdf(report)
      const { pages, words } = placesOf(pdf)
      expect(words.filter((word) => word.text === 'palabra')).toHaveLength(1_500)
      for (const word of words) expect(word.bottom).toBeLessThan(pages[word.page]!.height)
    })
  },
)

const tablesAmong = (report: ReportDocument): TableBlock[] =>
  report.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'table' ? [block] : block.type === 'chart' ? [figuresBeside(block)] : []))

const figuresOf = (table: TableBlock): string[] =>
  table.rows.flatMap((row) => row.filter((_, column) => column > 0 && !table.texts?.includes(column)))

/** What the structure says, one line for each block: its role and its text. */
type Line = string | { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }

function outline(tag: Tag): Line[] {
  if (tag.name === 'Table') return [tableOf(tag)]
  if (tag.name === 'L')
    return findTags(tag, /^LI$/).map(
      (one) =>
        `LI ${findTags(one, /^LBody$/)
          .map(wholeText)
          .join('')}`,
    )
  if (tag.name === 'Figure') return ['Figure']
  const text = wholeText(tag)
  return text === '' ? [] : [`${tag.name} ${text}`]
}

function tableOf(tag: Tag): Line {
  const rowsIn = (part: RegExp) => findTags(tag, part).flatMap((one) => findTags(one, /^TR$/).map((row) => row.kids))
  const [heads = [], years = []] = rowsIn(/^THead$/)
  for (const head of [...heads, ...years]) expect([head.name, head.attributes['Scope']]).toEqual(['TH', '/Column'])
  const rows = rowsIn(/^TBody$/)
  for (const [label, ...cells] of rows) {
    expect([label!.name, label!.attributes['Scope']]).toEqual(['TH', '/Row'])
    for (const cell of cells) expect([cell.name, cell.attributes['Headers']]).toEqual(['TD', undefined])
  }
  return { heads: columnsOf(heads, years), rows: rows.map((row) => row.map(wholeText)) }
}

/** Where years stand in a second row under what they share, each column by its whole name. */
function columnsOf(heads: readonly Tag[], years: readonly Tag[]): string[] {
  const below = years.map(wholeText)
  return heads.flatMap((head) => {
    const span = Number(head.attributes['ColSpan'] ?? 1)
    if (span === 1) return [wholeText(head)]
    return below.splice(0, span).map((year) => wholeText(head).replace(/(?=\([^()]*\)$|$)/, year))
  })
}

const expectedOf = (report: ReportDocument): Line[] => [
  `P ${bare(report.title)}`,
  `H1 ${bare(report.heading[0]!)}`,
  `P ${bare(report.heading.slice(1).join(''))}`,
  ...report.sections.flatMap((section) => [`H2 ${bare(section.title)}`, ...sectionLines(section.blocks)]),
]

const sectionLines = (blocks: readonly Block[]): Line[] => {
  const levels = titleLevels(blocks)
  return blocks.flatMap((block, index) => linesOf(block, levels[index]!))
}

function linesOf(block: Block, level: number): Line[] {
  const written = block.type === 'chart' ? chartTitle(block) : 'title' in block ? block.title : undefined
  const title = written ? [`H${level} ${bare(written)}`] : []
  const notes = 'notes' in block ? (block.notes ?? []).map((one) => `LI ${bare(one)}`) : []
  switch (block.type) {
    case 'table':
      return [...title, expectedTable(block), ...notes]
    case 'chart':
      return [...title, 'Figure', expectedTable(figuresBeside(block)), ...notes]
    case 'list':
      return [...title, ...block.items.map((one) => `LI ${bare(one)}`)]
    case 'paragraph':
      return [...title, ...block.text.split(/\n{2,}/).flatMap((one) => (bare(one) ? [`P ${bare(one)}`] : []))]
    case 'notes':
      return block.items.map((one) => `P ${bare(one)}`)
  }
}

const expectedTable = (table: TableBlock): Line => ({
  heads: table.columns.map(bare),
  rows: table.rows.map((row) => row.map(bare)),
})
