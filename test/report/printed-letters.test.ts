import { describe, expect, test } from 'vitest'
import { reportPdf } from '../../src/cli/pdf-engine.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { cleanText } from '../../src/ficha/written/clean-text.ts'
import { unprintedSigns } from '../../src/ficha/written/printed-letters.ts'
import { PRINTED_RANGES } from '../../src/ficha/written/printed-ranges.ts'
import { IS_LONG } from '../long.ts'
import { printedRanges } from './font-ranges.ts'
import { boxesIn } from './pdf-boxes.ts'

const saying = (text: string): ReportDocument => ({
  edition: 2023,
  year: 2023,
  title: 'Informe',
  heading: ['Programa', 'Servicio', 'Ministerio'],
  sections: [{ id: 'uno', title: 'Sección', blocks: [{ type: 'paragraph', title: 'Texto', text }] }],
})
const boxesOf = async (text: string) => boxesIn(await reportPdf(saying(text)))

/** Letters as they can stand in an answer, of all that Unicode has assigned so far. */
const LETTERS = Array.from({ length: 0x30000 }, (_, code) => code)
  .filter((code) => code > 0x20 && (code < 0xd800 || code > 0xdfff))
  .map((code) => String.fromCodePoint(code))
  .filter((letter) => !/[\p{Cn}\p{M}]/u.test(letter) && cleanText(letter) === letter)
const printed = LETTERS.filter((letter) => unprintedSigns(letter).length === 0)
const unprinted = LETTERS.filter((letter) => unprintedSigns(letter).length > 0)
const every = <T>(all: readonly T[], count: number) => all.filter((_, at) => at % Math.ceil(all.length / count) === 0)

describe('what is said of a letter before sending', () => {
  test('comes out of the typefaces of the PDF', () => {
    expect(PRINTED_RANGES).toBe(printedRanges())
  })

  test('is what the engine does: no letter that prints is a box', async () => {
    expect(printed.length).toBeGreaterThan(5_000)
    const pages = Array.from({ length: Math.ceil(printed.length / 1_500) }, (_, page) =>
      printed.slice(page * 1_500, (page + 1) * 1_500).join(' '),
    )
    for (const page of pages) expect(await boxesOf(page)).toBe(0)
  })

  test('and one that does not print is one', async () => {
    const tried = every(unprinted, IS_LONG ? 400 : 40)
    expect(await boxesOf(tried.join(' '))).toBe(tried.length)
  })

  test.each(['🧑‍🌾', '👍🏽', '🇨🇱', '1️⃣', '❤️', '☎️', '❌', 'ǘ', 'x̌', '❤️‍🔥'])('also of %s', async (sign) => {
    expect((await boxesOf(sign)) > 0).toBe(unprintedSigns(sign).length > 0)
  })
})
