import { describe, expect, test } from 'vitest'
import { pdfInProcess } from '../../src/cli/pdf-in-process.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { PdfNotMade } from '../../src/report/pdf-maker.ts'

const REPORT: ReportDocument = {
  edition: 2023,
  year: 2023,
  title: 'Ficha 2023',
  heading: ['Inmigrante y Refugio', 'Subsecretaría del Interior', 'Ministerio del Interior'],
  sections: [{ id: 'a', title: 'Antecedentes', blocks: [{ type: 'paragraph', text: 'Acompaña a quienes llegan.' }] }],
}
const entry = 'dist/node/pdf-process.js'

describe('a PDF in a process of its own', () => {
  test('comes whole, the same twice, and leaves no memory behind', async () => {
    const make = pdfInProcess({ entry })
    const before = process.memoryUsage.rss()
    const [one, two] = await Promise.all([make(REPORT), make(REPORT)])
    expect(new TextDecoder().decode(one.subarray(0, 5))).toBe('%PDF-')
    expect(Buffer.from(one).equals(two)).toBe(true)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('that ends without an answer, isn’t there or never ends is told as one that was not made', async () => {
    const entries = ['data:nothing', '-e process.exit(1)']
    for (const one of entries) await expect(pdfInProcess({ entry: one })(REPORT)).rejects.toBeInstanceOf(PdfNotMade)
    const slow = pdfInProcess({ entry, limitMs: 1 })
    await expect(slow(REPORT)).rejects.toThrow('SIGKILL')
  })
})
