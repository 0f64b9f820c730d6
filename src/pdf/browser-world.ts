import type { PdfWorld } from './background-pdf-maker.ts'
import { dropEngine, isEngineKept, keepEngine } from './engine-files.ts'
import { startWorkerEngine } from './worker-engine.ts'

/** `connection` is not in every browser (Network Information API). */
const connection = (): { saveData?: boolean } | undefined =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection

export const browserPdfWorld: PdfWorld = {
  isKept: isEngineKept,
  keep: keepEngine,
  start: () =>
    startWorkerEngine().catch(async (error: unknown) => {
      await dropEngine()
      throw error
    }),
  savesTraffic: () => connection()?.saveData === true,
}
