import type { ReportDocument } from '../ficha/report-document.ts'
import type { CompilePdf } from '../report/pdf-maker.ts'
import { reportTypst } from '../report/typst.ts'
import { startTypst } from './compile-typst.ts'
import { engineParts } from './engine-files.ts'
import { placeholdersWithoutText } from './placeholders.ts'

/** To the worker: a report. From it: that it runs, and then an answer for each. */
export interface WorkerRequest {
  readonly id: number
  readonly report: ReportDocument
}
export type WorkerAnswer =
  | { readonly is: 'started' }
  | { readonly is: 'notStarted'; readonly why: string }
  | { readonly is: 'made'; readonly id: number; readonly pdf: Uint8Array }
  | { readonly is: 'refused'; readonly id: number; readonly why: string }

/** A worker's own side: the types of a page and of a worker can't be told apart in one project. */
const page = self as unknown as {
  postMessage(answer: WorkerAnswer, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void
}
const why = (error: unknown): string => (error instanceof Error ? error.message : String(error))

placeholdersWithoutText(globalThis)
const engine: Promise<CompilePdf> = engineParts().then(startTypst)
engine.then(
  () => page.postMessage({ is: 'started' }),
  (error: unknown) => page.postMessage({ is: 'notStarted', why: why(error) }),
)

page.addEventListener('message', async ({ data: { id, report } }) => {
  try {
    const pdf = await (await engine)(reportTypst(report))
    page.postMessage({ is: 'made', id, pdf }, [pdf.buffer])
  } catch (error) {
    page.postMessage({ is: 'refused', id, why: why(error) })
  }
})
