/** A tag of XML, and the text up to the next one. */
export interface Tag {
  /** Without its prefix: 'c' of '<x:c>'. */
  readonly name: string
  readonly is: 'opens' | 'closes' | 'stands'
  readonly attributes: string
  /** Text behind it, entities read. */
  readonly text: string
}

/**
 * The tags of an XML of ours in order (ECMA-376 parts are plain: no DTD). One pass over the text, in time that grows as the
 * text does: anybody may load one. Throws on what ends within a tag.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf('<')
  while (at !== -1) {
    const skipped = endOfOther(xml, at)
    const end = skipped ?? endOfTag(xml, at)
    const next = xml.indexOf('<', end)
    if (skipped === undefined) yield tagOf(xml.slice(at + 1, end - 1), xml.slice(end, next === -1 ? undefined : next))
    at = next
  }
}

const OTHERS = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const

/** Behind a declaration or a comment; undefined of a tag. */
function endOfOther(xml: string, at: number): number | undefined {
  const other = OTHERS.find(([start]) => xml.startsWith(start, at))
  return other && behind(xml, other[1], at)
}

function behind(xml: string, sign: string, at: number): number {
  const end = xml.indexOf(sign, at)
  if (end === -1) throw new Error('XML that ends within a tag')
  return end + sign.length
}

/** Behind the '>' of a tag; one within quotes is none. */
function endOfTag(xml: string, start: number): number {
  let end = start
  let isQuoted = false
  do {
    const from = end
    end = behind(xml, '>', from)
    for (let at = from; at < end; at += 1) if (xml[at] === '"') isQuoted = !isQuoted
  } while (isQuoted)
  return end
}

function tagOf(inside: string, text: string): Tag {
  const [, closing, name = '', attributes = ''] = /^(\/?)(?:[\w.-]+:)?([\w.-]+)([\s\S]*)$/.exec(inside) ?? []
  const is = closing ? 'closes' : inside.endsWith('/') ? 'stands' : 'opens'
  return { name, is, attributes, text: unescaped(text) }
}

const PATTERNS = new Map<string, RegExp>()

/** The value of an attribute, whatever its prefix; undefined where there is none. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  const pattern = PATTERNS.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  PATTERNS.set(name, pattern)
  const [, value, other] = pattern.exec(attributes) ?? []
  const found = value ?? other
  return found === undefined ? undefined : unescaped(found)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities of XML, and the characters that it can't hold as Excel writes them: '_x000D_' (ECMA-376 §22.9.2.19). */
function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) =>
      name ? (ENTITIES[name] ?? whole) : characterOf(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
    )
    .replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
