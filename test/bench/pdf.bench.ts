import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { largest } from '../../mocks/generator.ts'
import { nodeEngine, reportPdf } from '../../src/cli/pdf-engine.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examineDocument } from '../../src/engine/examine-document.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import type { ReportDocument } from '../../src/ficha/report-document.ts'
import { printedReport } from '../editions/printed-report.ts'
import { head, kB, line, ms, quantile } from './figures.ts'

/** The PDF of a ficha in Node: the first, which loads the engine, and those that follow, beside reading its file. */
const FOLLOWING = 10
const FICHAS: Record<string, string> = {
  'ficha of 2023': readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'),
  'largest example': JSON.stringify(largest()),
}

function reportOf(text: string): ReportDocument {
  const read = examineDocument(edition2023, JSON.parse(text) as FichaDocument)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return printedReport(edition2023, read.value)
}

interface Timed<T> {
  readonly took: number
  /** Time of the processors, all threads: what others do on the machine doesn't count. */
  readonly worked: number
  readonly value: T
}

async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const start = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { took: performance.now() - start, worked: (user + system) / 1000, value }
}

const p50 = (all: readonly Timed<unknown>[]): string =>
  `${ms(
    quantile(
      all.map((one) => one.took),
      0.5,
    ),
  )} (${ms(
    quantile(
      all.map((one) => one.worked),
      0.5,
    ),
  )})`

/** What was typed differs from one to the next: an engine that remembers the last one gains nothing. */
const another = (report: ReportDocument, index: number): ReportDocument => ({
  ...report,
  heading: [`${report.heading[0]} (${index})`, ...report.heading.slice(1)],
})

const memory = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB`
const before = memory()
const load = await timed(nodeEngine)

console.log('Times by the clock; in brackets, of the processors.\n')
head('', 'first PDF', `following, p50 of ${FOLLOWING}`, 'size', 'floor: JSON.parse of the file', 'memory after')
for (const [name, text] of Object.entries(FICHAS)) {
  const report = reportOf(text)
  const first = await timed(() => reportPdf(report))
  const following: Timed<unknown>[] = []
  for (let index = 0; index < FOLLOWING; index++) following.push(await timed(() => reportPdf(another(report, index))))
  const floors: Timed<unknown>[] = []
  for (let index = 0; index < FOLLOWING; index++) floors.push(await timed(() => JSON.parse(text)))
  line(name, p50([first]), p50(following), kB(first.value.length), p50(floors), memory())
}
console.log(`\nLoading the engine: ${p50([load])}; memory before it: ${before}.`)
