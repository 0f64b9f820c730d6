import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ReportDocument } from '../ficha/report-document.ts'
import { startTypst } from '../pdf/compile-typst.ts'
import type { CompilePdf } from '../report/pdf-maker.ts'
import { reportTypst } from '../report/typst.ts'

/** Packages stay in node_modules, beside the sources as beside the built command. */
const { resolve } = createRequire(import.meta.url)

const WASM = '@myriaddreamin/typst-ts-web-compiler/wasm'
/** The same as in the browser (`pdf/engine-files.ts`). */
export const PDF_FONTS = [
  '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
]
let engine: Promise<CompilePdf> | undefined

/** Typst in this process, started once. Rejects with PdfNotMade. */
export function nodeEngine(): Promise<CompilePdf> {
  engine ??= startTypst({
    wasm: readFileSync(resolve(WASM)),
    fonts: PDF_FONTS.map((name) => new Uint8Array(readFileSync(resolve(name)))),
  })
  return engine
}

/** The report as the bytes of a PDF. */
export const reportPdf = async (report: ReportDocument): Promise<Uint8Array> =>
  (await nodeEngine())(reportTypst(report))
