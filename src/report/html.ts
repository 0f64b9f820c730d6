import type { Block, ChartBlock, ReportDocument, TableBlock } from '../ficha/report-document.ts'
import { chartSvg } from './chart-svg.ts'
import { escapeHtml } from './escape-html.ts'
import { REPORT_CSS } from './html-css.ts'

/** The report as one HTML page that needs nothing else: readable by screen readers, printable. */
export function reportHtml(report: ReportDocument): string {
  const [name = '', ...institution] = report.heading
  const sections = report.sections.map(
    (section) =>
      `<section id="${escapeHtml(section.id)}"><h2>${escapeHtml(section.title)}</h2>${section.blocks.map(blockHtml).join('\n')}</section>`,
  )
  return `<!doctype html>
<html lang="es-CL"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${name} · ${report.title}`)}</title><style>${REPORT_CSS}</style></head>
<body><main><header><p class="serie">${escapeHtml(report.title)}</p><h1>${escapeHtml(name)}</h1>${institution.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</header>
${sections.join('\n')}
</main></body></html>
`
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'table':
      return tableHtml(block)
    case 'paragraph':
      return paragraphHtml(block.title, block.text)
    case 'list':
      return `${block.title ? `<h3>${escapeHtml(block.title)}</h3>` : ''}<ul>${block.items.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`
    case 'chart':
      return chartHtml(block)
    case 'notes':
      return block.items.map((one) => `<p class="nota">${escapeHtml(one)}</p>`).join('')
  }
}

const lines = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((one) => `<p>${escapeHtml(one).replaceAll('\n', '<br>')}</p>`)
    .join('')

function paragraphHtml(title: string | undefined, text: string): string {
  if (!title) return lines(text)
  return `<h3>${escapeHtml(title)}</h3>${text ? lines(text) : ''}`
}

const notesHtml = (notes: readonly string[] = []): string =>
  notes.length === 0 ? '' : `<ol class="notas">${notes.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ol>`

function tableHtml(block: TableBlock): string {
  const heads = block.columns.map((one, index) => `<th scope="col"${alignment(block, index)}>${escapeHtml(one)}</th>`)
  const rows = block.rows.map((row, index) => rowHtml(block, row, index))
  return `<div class="tabla" tabindex="0" role="region" aria-label="${escapeHtml(block.title)}"><table><caption>${escapeHtml(block.title)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${notesHtml(block.notes)}`
}

const alignment = (block: TableBlock, column: number): string =>
  column > 0 && !block.texts?.includes(column) ? ' class="n"' : ''

function rowHtml(block: TableBlock, row: readonly string[], index: number): string {
  const [label = '', ...cells] = row
  const isTotal = block.totals?.includes(index)
  const written = cells.map((cell, column) => `<td${alignment(block, column + 1)}>${escapeHtml(cell)}</td>`)
  return `<tr${isTotal ? ' class="total"' : ''}><th scope="row">${escapeHtml(label)}</th>${written.join('')}</tr>`
}

/** A chart has its table. */
function chartHtml(block: ChartBlock): string {
  const heads =
    block.series[0]?.points.map((point) => `<th scope="col" class="n">${escapeHtml(point.label)}</th>`) ?? []
  const rows = block.series.map(
    (one, index) =>
      `<tr><th scope="row"><i class="llave serie-${index}"></i>${escapeHtml(one.name)}</th>${one.points.map((point) => `<td class="n">${escapeHtml(point.printed)}</td>`).join('')}</tr>`,
  )
  return `<figure><figcaption>${escapeHtml(block.title)}</figcaption>${chartSvg(block)}<div class="tabla"><table><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${notesHtml(block.notes)}</figure>`
}
