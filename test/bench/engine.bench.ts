import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { largest } from '../../mocks/generator.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import type { Subject } from '../../src/engine/examination.ts'
import { examine } from '../../src/engine/examine.ts'
import { readSubject } from '../../src/engine/subject.ts'
import { checkDocument, type FichaDocument } from '../../src/ficha/document.ts'
import { reportDocument } from '../../src/report/document.ts'
import { PlainFicha } from '../mocks/plain-loop.ts'
import { REGION_CODES } from '../mocks/plain-report.ts'

/** Run with `npx tsx test/bench/engine.bench.ts`: how long one examination takes, beside reading the file and a plain loop. */
const WARM_UP_MS = 1_500
const RUNS = 600
const AIMS = { 'ficha of 2023': 2, 'largest example': 5 }

const FICHAS: Record<keyof typeof AIMS, string> = {
  'ficha of 2023': readFileSync('mocks/fichas/2023-inmigrante-y-refugio.json', 'utf8'),
  'largest example': JSON.stringify(largest()),
}

function documentOf(text: string): FichaDocument {
  const checked = checkDocument(JSON.parse(text))
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return checked.value
}

function subjectOf(document: FichaDocument): Subject {
  const subject = readSubject(edition2023, document)
  if (!subject.ok) throw new Error(JSON.stringify(subject.problems))
  return subject.value
}

/** Every cell that a key could change is asked for, as a screen does after `examine`. */
function examineAndRead(subject: Subject): void {
  const ficha = examine(edition2023, subject)
  ficha.figures()
}

interface Timing {
  readonly p50: number
  readonly p95: number
}

function measure(work: () => unknown): Timing {
  const warm = performance.now() + WARM_UP_MS
  while (performance.now() < warm) work()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { p50: times[Math.floor(RUNS * 0.5)]!, p95: times[Math.floor(RUNS * 0.95)]! }
}

const milliseconds = (value: number): string => value.toFixed(3).padStart(9)

for (const [name, text] of Object.entries(FICHAS) as [keyof typeof AIMS, string][]) {
  const document = documentOf(text)
  const subject = subjectOf(document)
  const works: Record<string, () => unknown> = {
    'JSON.parse of the file': () => JSON.parse(text),
    'plain loop over its figures': () => new PlainFicha(document).figures(REGION_CODES),
    'reading the file into answers': () => subjectOf(document),
    examine: () => examine(edition2023, subject),
    'examine and every figure': () => examineAndRead(subject),
    'report document': () => reportDocument(edition2023, examine(edition2023, subject)),
  }
  console.log(`\n${name}, ${Math.round(text.length / 1024)} kB, aim for examine < ${AIMS[name]} ms`)
  console.log(`${''.padEnd(32)}   p50 ms    p95 ms`)
  for (const [what, work] of Object.entries(works)) {
    const { p50, p95 } = measure(work)
    console.log(`${what.padEnd(30)} ${milliseconds(p50)} ${milliseconds(p95)}`)
  }
}
