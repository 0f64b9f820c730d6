import { BackgroundPdfMaker } from './background-pdf-maker.ts'
import { browserPdfWorld } from './browser-world.ts'

/** The maker of PDFs of this page. */
export const browserPdfMaker = new BackgroundPdfMaker(browserPdfWorld)
