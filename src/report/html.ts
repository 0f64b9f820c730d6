import type {
  Block,
  ChartBlock,
  ListBlock,
  ParagraphBlock,
  ReportDocument,
  ReportSection,
} from '../ficha/report-document.ts'
import { chartKey } from './chart-pattern.ts'
import { chartSvg } from './chart-svg.ts'
import { chartTitle } from './chart-table.ts'
import { escapeHtml } from './escape-html.ts'
import { REPORT_CSS } from './html-css.ts'
import { notesHtml, tableHtml } from './html-table.ts'
import { isOnlyTitle, paragraphsOf, standsBeside, titleLevels } from './outline.ts'
import { runningHead } from './running-head.ts'

/** The report as one HTML page that needs nothing else: readable by screen readers, on a phone and on paper. */
export function reportHtml(report: ReportDocument): string {
  const [name = '', ...institution] = report.heading
  return `<!doctype html>
<html lang="es-CL"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${name} · ${report.title}`)}</title><style>${REPORT_CSS}${runningHead(report)}</style></head>
<body><header><p class="serie">${escapeHtml(report.title)}</p><h1>${escapeHtml(name)}</h1>${institution.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</header>
${contentsHtml(report.sections)}
<main>
${report.sections.map(sectionHtml).join('\n')}
</main></body></html>
`
}

const contentsHtml = (sections: readonly ReportSection[]): string =>
  `<nav aria-label="Contenido"><ul>${sections.map((one) => `<li><a href="#${escapeHtml(one.id)}">${escapeHtml(one.title)}</a></li>`).join('')}</ul></nav>`

function sectionHtml({ id, title, blocks }: ReportSection): string {
  const levels = titleLevels(blocks)
  const body = blocks.map((block, index) => blockHtml(block, levels[index]!))
  const place = escapeHtml(id)
  return `<section id="${place}" aria-labelledby="${place}-titulo"><h2 id="${place}-titulo">${escapeHtml(title)}</h2>\n${body.join('\n')}</section>`
}

function blockHtml(block: Block, level: 3 | 4): string {
  switch (block.type) {
    case 'table':
      return tableHtml(block)
    case 'paragraph':
      return paragraphHtml(block, level)
    case 'list':
      return listHtml(block, level)
    case 'chart':
      return chartHtml(block)
    case 'notes':
      return block.items.map((one) => `<p class="nota">${escapeHtml(one)}</p>`).join('')
  }
}

const titleHtml = (title: string | undefined, level: 3 | 4): string =>
  title ? `<h${level}>${escapeHtml(title)}</h${level}>` : ''

const lines = (text: string): string =>
  paragraphsOf(text)
    .map((one) => `<p>${escapeHtml(one).replaceAll('\n', '<br>')}</p>`)
    .join('')

function paragraphHtml(block: ParagraphBlock, level: 3 | 4): string {
  if (standsBeside(block)) return `<p><strong>${escapeHtml(block.title!)}:</strong> ${escapeHtml(block.text)}</p>`
  return titleHtml(block.title, level) + lines(block.text)
}

/** One sentence is no list. */
function listHtml(block: ListBlock, level: 3 | 4): string {
  if (isOnlyTitle(block)) return block.title ? `<p><strong>${escapeHtml(block.title)}</strong></p>` : ''
  const [first = '', ...rest] = block.items
  if (rest.length === 0) return titleHtml(block.title, level) + lines(first)
  return `${titleHtml(block.title, level)}<ul>${block.items.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`
}

/** A chart and, beside it, the table of its figures, which is its legend too. */
function chartHtml(block: ChartBlock): string {
  const title = escapeHtml(chartTitle(block))
  return `<figure class="cifras"><figcaption>${title}</figcaption><div class="par"><div class="dibujo">${chartSvg(block)}</div><table><caption class="oculto">Cifras de ${title}</caption>${headHtml(block)}<tbody>${rowsHtml(block)}</tbody></table></div>${notesHtml(block.notes)}</figure>`
}

function headHtml({ series }: ChartBlock): string {
  const heads = series.map((one, index) => `<th scope="col" class="n">${chartKey(index)} ${escapeHtml(one.name)}</th>`)
  return `<thead><tr><td></td>${heads.join('')}</tr></thead>`
}

function rowsHtml({ series }: ChartBlock): string {
  const labels = series[0]?.points.map((point) => point.label) ?? []
  const rows = labels.map((label, index) => {
    const cells = series.map((one) => `<td class="n">${escapeHtml(one.points[index]?.printed ?? '')}</td>`)
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells.join('')}</tr>`
  })
  return rows.join('')
}
