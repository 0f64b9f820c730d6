import type { ChartBlock } from '../ficha/report-document.ts'
import { chartKey } from './chart-pattern.ts'
import { chartSvg } from './chart-svg.ts'
import { chartTitle } from './chart-table.ts'
import { escapeHtml } from './escape-html.ts'
import { notesHtml } from './html-table.ts'

/** A chart and, beside it, the table of its figures, which is its legend too. */
export function chartHtml(block: ChartBlock): string {
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
