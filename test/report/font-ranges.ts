// Writes src/ficha/written/printed-ranges.ts anew, after a typeface of the PDF changed: npx tsx test/report/font-ranges.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { PDF_FONTS } from '../../src/cli/pdf-engine.ts'

const FILE = 'src/ficha/written/printed-ranges.ts'

/** The code points of a TrueType file: its table 'cmap', of whose subtables format 12 or else 4 has all (OpenType 1.9). */
function codePointsOf(font: DataView): Set<number> {
  const tables = Array.from({ length: font.getUint16(4) }, (_, index) => 12 + 16 * index)
  const cmap = font.getUint32(tables.find((at) => font.getUint32(at) === 0x636d6170)! + 8)
  const subtables = Array.from(
    { length: font.getUint16(cmap + 2) },
    (_, index) => cmap + font.getUint32(cmap + 8 + 8 * index),
  )
  const found = new Set<number>()
  for (const at of subtables) {
    if (font.getUint16(at) === 4) addSegments(font, at, found)
    if (font.getUint16(at) === 12) addGroups(font, at, found)
  }
  return found
}

function addSegments(font: DataView, at: number, found: Set<number>): void {
  const size = font.getUint16(at + 6)
  for (let segment = 0; segment < size; segment += 2) {
    const end = font.getUint16(at + 14 + segment)
    const start = font.getUint16(at + 16 + size + segment)
    const delta = font.getUint16(at + 16 + 2 * size + segment)
    const place = at + 16 + 3 * size + segment
    const offset = font.getUint16(place)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : font.getUint16(place + offset + 2 * (code - start))
      if (glyph !== 0 && (glyph + delta) % 0x10000 !== 0) found.add(code)
    }
  }
}

function addGroups(font: DataView, at: number, found: Set<number>): void {
  const count = font.getUint32(at + 12)
  for (let group = at + 16; group < at + 16 + 12 * count; group += 12)
    for (let code = font.getUint32(group); code <= font.getUint32(group + 4); code++) found.add(code)
}

/** What at least one of the files has, as runs: how far each begins after the one before, and how many more it has. */
export function printedRanges(fonts: readonly string[] = PDF_FONTS): string {
  const { resolve } = createRequire(import.meta.url)
  const files = fonts.map((name) => new Uint8Array(readFileSync(resolve(name))))
  const sets = files.map((file) => codePointsOf(new DataView(file.buffer)))
  const codes = [...new Set(sets.flatMap((one) => [...one]))].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && code === last[1] + 1) last[1] = code
    else runs.push([code, code])
  }
  return runs
    .map(([start, end], index) => {
      const gap = (start - (runs[index - 1]?.[1] ?? 0)).toString(36)
      return end > start ? `${gap}+${(end - start).toString(36)}` : gap
    })
    .join(' ')
}

const source = (
  ranges: string,
) => `// Made of the typefaces of the PDF by test/report/font-ranges.ts, to which a test holds it.

/** Every character that one of them has, as runs; printed-letters.ts reads them. */
export const PRINTED_RANGES =
  '${ranges}'
`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FILE, source(printedRanges()))
