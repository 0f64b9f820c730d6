import { type ChildProcess, fork } from 'node:child_process'
import type { ReportDocument } from '../ficha/report-document.ts'
import { PdfNotMade } from '../report/pdf-maker.ts'
import type { PdfAnswer } from './pdf-process.ts'

/** A report takes well under a second; one that takes this long never ends. */
const LIMIT_MS = 60_000

interface PdfProcess {
  /** The built pdf-process. */
  readonly entry: string
  readonly execArgv?: readonly string[]
  readonly limitMs?: number
}

/**
 * Makes PDFs, each in a process of its own that ends with it: the engine holds some hundred MB for as long as it lives,
 * and where memory runs out the server goes on. One after another, however many ask. Rejects with PdfNotMade.
 */
export function pdfInProcess(way: PdfProcess): (report: ReportDocument) => Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve()
  return (report) => {
    const next = last.then(() => makeOne(way, report))
    last = next.catch(() => undefined)
    return next
  }
}

function makeOne(
  { entry, execArgv = [], limitMs = LIMIT_MS }: PdfProcess,
  report: ReportDocument,
): Promise<Uint8Array> {
  // It needs nothing of what the server knows: no address of a database, no secret of a provider.
  const child = fork(entry, { execArgv: [...execArgv], serialization: 'advanced', env: {} })
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs)
  return answerOf(child, report).finally(() => {
    clearTimeout(limit)
    child.kill('SIGKILL')
  })
}

function answerOf(child: ChildProcess, report: ReportDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new PdfNotMade(why))
    child.once('message', (answer: PdfAnswer) => (answer.is === 'made' ? resolve(answer.pdf) : fail(answer.why)))
    child.on('error', (error) => fail(String(error)))
    child.once('exit', (code, signal) => fail(`the process ended (${signal ?? code})`))
    child.send(report, (error) => error && fail(String(error)))
  })
}
