import type { PdfWorld } from './background-pdf-maker.ts'
import { dropEngine, isEngineKept, keepEngine } from './engine-files.ts'
import { startWorkerEngine } from './worker-engine.ts'

/** The engine of PDFs in this browser: its files, and how it starts. Files that don't start are dropped. */
export const browserEngine: Pick<PdfWorld, 'isKept' | 'keep' | 'start'> = {
  isKept: isEngineKept,
  keep: keepEngine,
  start: () =>
    startWorkerEngine().catch(async (error: unknown) => {
      await dropEngine()
      throw error
    }),
}
