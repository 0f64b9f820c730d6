import { Inflate, strToU8, unzipSync, type Zippable, zipSync } from 'fflate/browser'

export { Inflate, strToU8, unzipSync, zipSync }

/**
 * Stands for fflate's `zip` in the browser (vite.config.ts): above 160 kB a file, that one starts a worker out of text,
 * which our content security policy forbids, and then never answers. A whole workbook takes some 20 ms here.
 */
export function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array) => void): void {
  done(null, zipSync(files))
}
