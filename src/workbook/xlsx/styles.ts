import { INK } from '../../report/sheet-cells.ts'
import type { CellPlan } from '../book-plan.ts'
import { type Drawing, LOOKS } from './looks.ts'
import { attributeText, MAIN, XML } from './xml-text.ts'

type Styled = Pick<CellPlan, 'look' | 'format' | 'entry'>

/** Formats of numbers that a workbook knows by itself (ECMA-376 §18.8.30). */
const KNOWN: Record<string, number> = { '0': 1, '#,##0': 3, '@': 49 }
const FIRST_OWN = 164

/** Texts, each once; where each stands is its index. */
class Once {
  readonly #texts = new Map<string, number>()

  constructor(...first: readonly string[]) {
    for (const text of first) this.add(text)
  }

  add(text: string): number {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, this.#texts.size)
    return this.#texts.size - 1
  }

  part(tag: string): string {
    const all = [...this.#texts.keys()]
    return `<${tag} count="${all.length}">${all.join('')}</${tag}>`
  }

  get size(): number {
    return this.#texts.size
  }
}

const rgb = (ink: string): string => `FF${ink.slice(1).toUpperCase()}`

const fontOf = ({ bold, underline, size = 11, ink = '#000000' }: Drawing): string =>
  `<font>${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz val="${size}"/><color rgb="${rgb(ink)}"/><name val="Calibri"/><family val="2"/></font>`

/** The red of what is wrong, as on the page in light. */
const ALARM = '#a22022'
const NO_FILL = '<fill><patternFill patternType="none"/></fill>'
const fillOf = ({ ground }: Drawing): string =>
  ground
    ? `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(ground)}"/><bgColor indexed="64"/></patternFill></fill>`
    : NO_FILL

const side = (name: string, line: 'thin' | 'hair' | undefined, ink: string): string =>
  line ? `<${name} style="${line}"><color rgb="${rgb(ink)}"/></${name}>` : `<${name}/>`

function borderOf({ edge }: Drawing): string {
  const around = edge === 'box' ? 'thin' : undefined
  const above = edge === 'rule' ? 'thin' : around
  const below = edge === 'line' ? 'hair' : above
  const ink = edge === 'rule' ? INK.rule : '#9aa1ac'
  const sides = [
    side('left', around, ink),
    side('right', around, ink),
    side('top', above, ink),
    side('bottom', below, ink),
  ]
  return `<border>${sides.join('')}<diagonal/></border>`
}

function alignmentOf({ right, apart, top, wrap }: Drawing): string {
  const across = right ? ' horizontal="right"' : apart ? ' horizontal="left" indent="1"' : ''
  return `<alignment${across} vertical="${top ? 'top' : 'bottom'}"${wrap ? ' wrapText="1"' : ''}/>`
}

/** The styles of a workbook, gathered from its cells (ECMA-376 §18.8). */
export class Styles {
  readonly #fonts = new Once(fontOf({}))
  readonly #fills = new Once(NO_FILL, '<fill><patternFill patternType="gray125"/></fill>')
  readonly #borders = new Once(borderOf({}))
  readonly #formats = new Map<string, number>()
  readonly #cells = new Once('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')

  readonly #known = new Map<string, number>()

  /** The number of the style of a cell. */
  of(cell: Styled): number {
    const key = `${cell.look} ${cell.entry !== undefined} ${cell.format}`
    const known = this.#known.get(key) ?? this.#add(cell)
    this.#known.set(key, known)
    return known
  }

  #add({ look, format, entry }: Styled): number {
    const drawing = LOOKS[look]
    const ids = [
      `numFmtId="${format ? this.#formatId(format) : 0}"`,
      `fontId="${this.#fonts.add(fontOf(drawing))}"`,
      `fillId="${this.#fills.add(fillOf(drawing))}"`,
      `borderId="${this.#borders.add(borderOf(drawing))}"`,
    ].join(' ')
    const lock = entry ? '<protection locked="0"/>' : ''
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${entry ? ' applyProtection="1"' : ''}`
    return this.#cells.add(`<xf ${ids} xfId="0" ${applied}>${alignmentOf(drawing)}${lock}</xf>`)
  }

  #formatId(format: string): number {
    const known = KNOWN[format] ?? this.#formats.get(format) ?? FIRST_OWN + this.#formats.size
    if (KNOWN[format] === undefined) this.#formats.set(format, known)
    return known
  }

  xml(): string {
    const own = [...this.#formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${attributeText(code)}"/>`)
    const formats = own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : ''
    const base = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    const named = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    const alarm = `<dxfs count="1"><dxf><font><b/><color rgb="${rgb(ALARM)}"/></font></dxf></dxfs>`
    return `${XML}<styleSheet xmlns="${MAIN}">${formats}${this.#fonts.part('fonts')}${this.#fills.part('fills')}${this.#borders.part('borders')}${base}${this.#cells.part('cellXfs')}${named}${alarm}</styleSheet>`
  }
}
