const VOID = new Set(['meta', 'rect', 'line', 'path', 'br', 'link', 'img'])
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9-]+(?:="[^"<]*")?)*)\s*(\/?)>/g

interface Outline {
  /** Names of elements in the order in which they open. */
  readonly elements: readonly string[]
  /** What doesn't close where it should, and signs that should be written as entities. */
  readonly problems: readonly string[]
}

/** The elements of a page, and whether they close as they open. */
export function outlineOf(html: string): Outline {
  const page = html.replace(/^<!doctype html>/, '').replace(/<style>[\s\S]*?<\/style>/, '')
  const elements: string[] = []
  const open: string[] = []
  const problems: string[] = []
  for (const [, closes, name = '', , alone] of page.matchAll(TAG)) {
    if (closes) {
      const last = open.pop()
      if (last !== name) problems.push(`</${name}> closes <${last}>`)
      continue
    }
    elements.push(name)
    if (!alone && !VOID.has(name)) open.push(name)
  }
  const loose = page.replace(TAG, '').match(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/g) ?? []
  return { elements, problems: [...problems, ...open.map((name) => `<${name}> stays open`), ...loose] }
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
}

/** The texts of some elements, as a reader sees them. */
export function textsIn(html: string, names: readonly string[]): Set<string> {
  const found = html.matchAll(new RegExp(`<(${names.join('|')})(?:\\s[^>]*)?>([\\s\\S]*?)</\\1>`, 'g'))
  return new Set(
    [...found].map(([, , inner = '']) =>
      inner.replace(TAG, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!),
    ),
  )
}

/** What a page says, without its markup. */
export const readable = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(TAG, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity]!)
