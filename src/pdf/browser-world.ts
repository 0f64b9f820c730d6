import type { PdfWorld } from './background-pdf-maker.ts'

/** `connection` is not in every browser (Network Information API). */
const connection = (): { saveData?: boolean } | undefined =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection

/** Comes once the page has nothing better to do: a ficha is filled without it. */
const engine = async () => (await import('./browser-engine.ts')).browserEngine

export const browserPdfWorld: PdfWorld = {
  isKept: async () => (await engine()).isKept(),
  keep: async () => (await engine()).keep(),
  start: async () => (await engine()).start(),
  savesTraffic: () => connection()?.saveData === true,
}
