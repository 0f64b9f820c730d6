import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { largest } from '../../mocks/generator.ts'
import { nodeEngine, reportPdf } from '../../src/cli/pdf-engine.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import { readSubject } from '../../src/engine/subject.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { reportDocument } from '../../src/report/document.ts'
import { head, kB, line, ms, quantile } from './figures.ts'

/** The PDF of a ficha in Node: the first, which loads the engine, and those that follow, beside reading its file. */
const FOLLOWING = 10
const FICHAS: Record<string, string> = {
  'ficha of 2023': readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'),
  'largest example': JSON.stringify(largest()),
}

function reportOf(text: string): ReportDocument {
  const subject = readSubject(edition2023, JSON.parse(text) as FichaDocument)
  if (!subject.ok) throw new Error(JSON.stringify(subject.problems))
  return reportDocument(edition2023, examine(edition2023, subject.value))
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ took: number; value: T }> {
  const start = performance.now()
  const value = await work()
  return { took: performance.now() - start, value }
}

/** What was typed differs from one to the next: an engine that remembers the last one gains nothing. */
const another = (report: ReportDocument, index: number): ReportDocument => ({
  ...report,
  heading: [`${report.heading[0]} (${index})`, ...report.heading.slice(1)],
})

const memory = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB`
const before = memory()
const load = await timed(nodeEngine)

head('', 'first PDF', 'following, p50 of 10', 'size', 'floor: JSON.parse of the file', 'memory after')
for (const [name, text] of Object.entries(FICHAS)) {
  const report = reportOf(text)
  const first = await timed(() => reportPdf(report))
  const following: number[] = []
  for (let index = 0; index < FOLLOWING; index++)
    following.push((await timed(() => reportPdf(another(report, index)))).took)
  const floors = await Promise.all(Array.from({ length: FOLLOWING }, () => timed(() => JSON.parse(text))))
  const floor = quantile(
    floors.map((one) => one.took),
    0.5,
  )
  line(name, ms(first.took), ms(quantile(following, 0.5)), kB(first.value.length), ms(floor), memory())
}
console.log(`\nLoading the engine: ${ms(load.took)}; memory before it: ${before}.`)
