/** A tag of XML, and the text up to the next one. What isn't asked of it isn't read: a sheet has millions. */
export class XmlTag {
  /** Without its prefix: 'c' of '<x:c>'. */
  readonly name: string
  readonly is: 'opens' | 'closes' | 'stands'
  readonly #xml: string
  readonly #attributes: number
  readonly #end: number
  readonly #next: number

  /** `start` is behind its '<', `end` its '>', `next` the '<' of the next one. */
  constructor(xml: string, start: number, end: number, next: number) {
    const closes = xml.charCodeAt(start) === SLASH
    const stands = xml.charCodeAt(end - 1) === SLASH
    const from = closes ? start + 1 : start
    let at = from
    let prefix = from
    for (; at < end && !isNameEnd(xml.charCodeAt(at)); at += 1) if (xml.charCodeAt(at) === COLON) prefix = at + 1
    this.name = xml.slice(prefix, at)
    this.is = closes ? 'closes' : stands ? 'stands' : 'opens'
    this.#xml = xml
    this.#attributes = at
    this.#end = end
    this.#next = next
  }

  get attributes(): string {
    return this.#xml.slice(this.#attributes, this.#end)
  }

  /** Text behind it, entities read. */
  get text(): string {
    return unescaped(this.#xml.slice(this.#end + 1, this.#next))
  }
}

const QUOTE = 0x22
const SLASH = 0x2f
const COLON = 0x3a
/** Spaces, line ends, '/' and '>' end a name. */
const isNameEnd = (code: number): boolean => code <= 0x20 || code === SLASH || code === 0x3e

/**
 * The tags of an XML of ours in order (ECMA-376 parts are plain: no DTD). One pass over the text, in time that grows as the
 * text does: anybody may load one. Throws on what ends within a tag.
 */
export function* tagsOf(written: string): Generator<XmlTag> {
  const xml = withoutSections(written)
  let at = xml.indexOf('<')
  while (at !== -1) {
    const skipped = endOfOther(xml, at)
    const end = skipped ?? endOfTag(xml, at)
    const next = xml.indexOf('<', end)
    if (skipped === undefined) yield new XmlTag(xml, at + 1, end - 1, next === -1 ? xml.length : next)
    at = next
  }
}

const COMMENT = ['<!--', '-->'] as const
const CDATA = ['<![CDATA[', ']]>'] as const
const OTHERS = [['<?', '?>'], COMMENT, CDATA, ['<!', '>']] as const

/** Without comments, and with CDATA as any other text (XML 1.0 §2.5, §2.7): both may stand in the middle of one. */
function withoutSections(xml: string): string {
  if (!xml.includes('<!-') && !xml.includes('<![')) return xml
  const parts: string[] = []
  let from = 0
  for (let at = xml.indexOf('<!'); at !== -1; at = xml.indexOf('<!', Math.max(from, at + 1))) {
    const section = [COMMENT, CDATA].find(([start]) => xml.startsWith(start, at))
    if (!section) continue
    const end = behind(xml, section[1], at + section[0].length)
    parts.push(xml.slice(from, at))
    if (section === CDATA) parts.push(escaped(xml.slice(at + section[0].length, end - section[1].length)))
    from = end
  }
  return parts.join('') + xml.slice(from)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Behind a declaration or a comment; undefined of a tag. */
function endOfOther(xml: string, at: number): number | undefined {
  const sign = xml.charCodeAt(at + 1)
  if (sign !== 0x21 && sign !== 0x3f) return undefined
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
    for (let at = from; at < end; at += 1) if (xml.charCodeAt(at) === QUOTE) isQuoted = !isQuoted
  } while (isQuoted)
  return end
}

const PATTERNS = new Map<string, RegExp>()

/** The value of an attribute, whatever its prefix; undefined where there is none. */
export function attributeOf({ attributes }: XmlTag, name: string): string | undefined {
  const pattern = PATTERNS.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  PATTERNS.set(name, pattern)
  const [, value, other] = pattern.exec(attributes) ?? []
  const found = value ?? other
  return found === undefined ? undefined : unescaped(found)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities of XML. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) =>
    name ? (ENTITIES[name] ?? whole) : characterOf(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  )
}

/** The characters that XML can't hold, as Excel writes them: '_x000D_' (ECMA-376 §22.9.2.19). */
export const withCharactersOfExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Is a yes-or-no of XML yes? */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'
