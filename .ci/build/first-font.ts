import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import subset from 'subset-font'
import type { Plugin } from 'vite'

const FULL = '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2'
const FILE = resolve(import.meta.dirname, '../../node_modules/.cache/cuadra/first-font.woff2')

const PRINTABLE_ASCII = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index))
/** What Spanish and our own words are written with; unicode-range of ui/fonts.css says the same. */
export const LETTERS = `${PRINTABLE_ASCII}\u00a0\u00ad\u2010\u2011¡§ª«°±²³·º»¿ÁÉÍÑÓÚÜ×áéíñóú÷ü–—‘’“”•…‹›↑↓−`

/** Subset of a variable font, of the weights in use: all that a page in Spanish needs, in one light file. */
async function makeFirstFont(): Promise<void> {
  const full = readFileSync(createRequire(import.meta.url).resolve(FULL))
  const font = await subset(full, LETTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600 } },
    keepFeatures: ['kern', 'liga', 'tnum', 'lnum'],
  })
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, font)
}

/** Makes the font that `url(first-font.woff2)` in ui/fonts.css means. */
export const firstFont = (): Plugin => ({
  name: 'first-font',
  async config() {
    await makeFirstFont()
    return { resolve: { alias: [{ find: 'first-font.woff2', replacement: FILE }] } }
  },
})
