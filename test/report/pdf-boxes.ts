import { inflateSync } from 'node:zlib'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The streams of a PDF that can be unpacked, in latin1: what its pages draw is among them. */
function streamsOf(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf)
  const streams: string[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at)
    try {
      streams.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // A stream of another sort: a picture, the index of objects.
    }
  }
  return streams
}

/** A string as PDF writes it: escapes are undone (ISO 32000-1, 7.3.4.2). */
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|(.))/gs, (_, octal?: string, sign = '') =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[sign] ?? sign),
  )

/** How many empty boxes are drawn: glyph 0 of a typeface stands for what it hasn't. Glyphs are numbers of two bytes. */
export function boxesIn(pdf: Uint8Array): number {
  const drawn = streamsOf(pdf).filter((stream) => /\bBT\n/.test(stream))
  const strings = drawn.flatMap((page) => [...page.matchAll(/\(((?:\\.|[^\\)])*)\)(?=[^(]*?T[jJ])/gs)])
  const glyphs = strings.flatMap(([, text = '']) => unescaped(text).match(/../gs) ?? [])
  return glyphs.filter((glyph) => glyph === '\0\0').length
}
