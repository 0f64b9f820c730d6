import type { TableBlock } from '../ficha/report-document.ts'
import { escapeHtml } from './escape-html.ts'
import type { HeadGroup } from './head-groups.ts'
import { noteMarks } from './note-marks.ts'
import { isShortTable, isTitleRow, isWideTable } from './outline.ts'
import { twoRowsOfHeads } from './two-rows.ts'

/** With more columns than these, they stand closer. */
const CROWDED = 6

/** A table in a frame that scrolls by itself where it is too wide, with its notes under it. */
export function tableHtml(block: TableBlock): string {
  const kinds = [
    'tabla',
    ...(block.columns.length > CROWDED ? ['densa'] : []),
    ...(isShortTable(block) ? ['corta'] : []),
  ]
  const rows = block.rows.map((row, index) => rowHtml(block, row, block.totals?.includes(index) ?? false))
  const table = `<table><caption><span>${escapeHtml(block.title)}</span></caption>${headsHtml(block)}<tbody>${rows.join('')}</tbody></table>`
  const region = isWideTable(block)
    ? ` tabindex="0" role="region" aria-label="${escapeHtml(block.title)}, desplazable"`
    : ''
  return `<div class="${kinds.join(' ')}"${region}>${table}</div>${notesHtml(block.notes)}`
}

export function notesHtml(notes: readonly string[] = []): string {
  const marks = noteMarks(notes)
  const items = notes.map((note, index) => `<li><span class="marca">${marks[index]}</span> ${escapeHtml(note)}</li>`)
  return items.length === 0 ? '' : `<ul class="notas" role="list" aria-label="Notas">${items.join('')}</ul>`
}

const alignment = (block: TableBlock, column: number): string =>
  column > 0 && !block.texts?.includes(column) ? ' class="n"' : ''

function headsHtml(block: TableBlock): string {
  const groups = twoRowsOfHeads(block.columns)
  if (groups) return groupedHeads(groups)
  const heads = block.columns.map((text, column) => headHtml(text, alignment(block, column)))
  return `<thead><tr>${heads.join('')}</tr></thead>`
}

/** A head without a word is no head. */
const headHtml = (text: string, place: string): string =>
  text === '' ? '<td></td>' : `<th scope="col"${place}>${escapeHtml(text)}</th>`

/** 'Gasto ejecutado (M$2024)' over 2021, 2022, 2023: the columns are grouped for whoever hears them too. */
function groupedHeads(groups: readonly HeadGroup[]): string {
  const columns = groups.map(({ heads }) => `<colgroup span="${heads.length}"></colgroup>`)
  const above = groups.map(({ shared, heads }) =>
    shared === undefined
      ? `<th scope="col" rowspan="2">${escapeHtml(heads[0]!)}</th>`
      : `<th scope="colgroup" class="grupo" colspan="${heads.length}">${escapeHtml(shared)}</th>`,
  )
  const below = groups.flatMap(({ shared, heads }) =>
    shared === undefined ? [] : heads.map((head) => `<th scope="col" class="n">${escapeHtml(head)}</th>`),
  )
  return `${columns.join('')}<thead><tr>${above.join('')}</tr><tr>${below.join('')}</tr></thead>`
}

function rowHtml(block: TableBlock, row: readonly string[], isTotal: boolean): string {
  const [label = '', ...cells] = row
  const written = cells.map(
    (cell, column) => `<td${alignment(block, column + 1)}>${escapeHtml(cell).replaceAll('\n', '<br>')}</td>`,
  )
  const kind = isTotal ? ' class="total"' : isTitleRow(row) ? ' class="rubro"' : ''
  return `<tr${kind}><th scope="row">${escapeHtml(label)}</th>${written.join('')}</tr>`
}
