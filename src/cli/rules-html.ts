import {
  type FoundRule,
  groupBySection,
  looksAtWords,
  SEVERITY_WORDS,
  searchText,
} from '../engine/catalogue/catalogue-search.ts'
import { counted } from '../ficha/counted.ts'
import { escapeHtml } from '../report/escape-html.ts'

/** The catalogue of rules as one page that needs nothing else; its search is a few lines of script inside it. */
export const rulesHtml = (rules: readonly FoundRule[], title: string): string => `<!doctype html>
<html lang="es-CL"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${CSS}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
<p>Sacadas de las declaraciones que Cuadra ejecuta. Cada ejemplo es una ficha de muestra que incumple la regla.</p>
<search><label for="buscar">Buscar por título, mensaje, campo o identificador</label><input id="buscar" type="search" autocomplete="off"></search>
<p id="cuenta" role="status">${countWords(rules.length)}</p>
${groupBySection(rules)
  .map((one) => `<section><h2>${escapeHtml(one.title)}</h2>${one.rules.map(ruleHtml).join('\n')}</section>`)
  .join('\n')}
</main><script>${SCRIPT}</script></body></html>
`

const countWords = (count: number): string => counted(count, 'regla', 'reglas')

function ruleHtml({ entry, shown }: FoundRule): string {
  const { title, checks, severity, example, limits, prints } = shown
  const rows: [string, string][] = [
    ['Gravedad', SEVERITY_WORDS[severity]],
    ['Desde', `Edición ${entry.since}; en ${entry.editions.map((one) => one.edition).join(', ')}`],
    ['Mira', looksAtWords(shown)],
    ...limits.map((one): [string, string] => [one.label, `${one.printed} (${one.source})`]),
    ['Ejemplo', example.words],
    ['Dice', example.message],
    ...(prints ? [['El informe imprime', `«${prints.sentence}»${ourWords(prints.wording)}`] as [string, string]] : []),
    ['Fuente', shown.source],
  ]
  const list = rows.map(([name, text]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(text)}</dd>`).join('')
  return `<article id="${escapeHtml(entry.id)}" data-text="${escapeHtml(searchText(shown))}"><h3>${escapeHtml(title)}</h3><p><code>${escapeHtml(entry.id)}</code></p><p>${escapeHtml(checks)}</p><dl>${list}</dl></article>`
}

const ourWords = (wording: string): string => (wording === 'ours' ? ' (redacción de Cuadra)' : '')

/** Hides what lacks a word of the search, and sections left empty; says how many are left. */
const SCRIPT = `
const bare = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim()
const box = document.getElementById('buscar')
box.addEventListener('input', () => {
  const words = bare(box.value).split(' ')
  let count = 0
  for (const rule of document.querySelectorAll('article')) {
    rule.hidden = !words.every((word) => rule.dataset.text.includes(word))
    if (!rule.hidden) count += 1
  }
  for (const section of document.querySelectorAll('section'))
    section.hidden = !section.querySelector('article:not([hidden])')
  document.getElementById('cuenta').textContent = count + (count === 1 ? ' regla' : ' reglas')
})
`

const CSS = `
:root{color-scheme:light dark;--tinta:light-dark(#181c23,#e4e6ea);--gris:light-dark(#4e545e,#c1c4cb);--linea:light-dark(#d9dce2,#373c44);--regla:light-dark(#30363f,#c1c4cb);--fondo:light-dark(#fff,#15191f)}
*{box-sizing:border-box}body{margin:0;background:var(--fondo);color:var(--tinta);font:15px/1.5 'IBM Plex Sans',system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums}
main{max-width:52rem;margin:0 auto;padding:32px 16px 64px;overflow-wrap:anywhere}h1{font-size:1.6rem;line-height:1.2;margin:0 0 8px}h2{font-size:1.15rem;margin:32px 0 0;padding-bottom:4px;border-bottom:1px solid var(--regla)}h3{font-size:1rem;margin:0}p{margin:0 0 4px}
label{display:block;font-weight:600;margin-top:12px}input{width:100%;font:inherit;padding:6px 8px;border:1px solid var(--regla);border-radius:4px;background:var(--fondo);color:inherit}
article{padding:12px 0;border-bottom:1px solid var(--linea)}article:target{outline:2px solid var(--regla);outline-offset:4px}code{font:inherit;color:var(--gris)}dl{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:2px 12px;margin:6px 0 0}dt{color:var(--gris)}dd{margin:0}
@media(max-width:600px){dl{display:block}dd{margin-bottom:4px}}@media print{search{display:none}article{break-inside:avoid}h2,h3{break-after:avoid}}
`
