import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The build's own list of which source is in which file, and what each file waits for. */
interface Built {
  readonly file: string
  readonly name?: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}
const manifest = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8')) as Readonly<Record<string, Built>>

const called = (name: string): string => Object.keys(manifest).find((key) => manifest[key]!.name === name)!
/** What every page needs. */
const ENTRY = called('shell')
/** Mis fichas, and a ficha that is being filled. */
const FILLING = called('filling')

/** Without heads, some 750 bytes for each file: with them 240 kB of script, and 300 of all that is waited for. */
const MOST_SCRIPT = 235_000
const MOST_IN_ALL = 266_000
const MOST_BEFORE_SIGNING_IN = 159_000

/** From nothing to a ficha of 2023 that can be filled. */
const FICHA = [ENTRY, FILLING, 'src/editions/2023.ts']
/** Come when somebody opens them; the service worker keeps them for when there is no network. */
const LATE = [
  FILLING,
  ...['account', 'administering', 'public', 'reviewing'].map((one) => `src/app/routes/${one}-routes.tsx`),
  ...['notices', 'rules'].map((one) => `src/app/routes/${one}-route.tsx`),
  ...[2019, 2020, 2021, 2023].map((year) => `src/editions/${year}.ts`),
]
/** Not for filling a ficha: what was sent, the report, its files, what makes a PDF, the workbook, what is asked of who evaluates, the way to send it, why, what may be wrong with a sum. */
const LATE_IN_A_FICHA = [
  ...['record-view', 'report-view', 'sent-workspace'].map((one) => `src/filling/workspace/${one}.tsx`),
  'src/filling/book/book-page.tsx',
  'src/filling/declaring/send-page.tsx',
  'src/filling/history/sendings-page.tsx',
  'src/filling/pasting/paste-proof.tsx',
  'src/filling/section/conflicts.tsx',
  'src/showing/cuadratura/cuadratura-where.tsx',
  'src/showing/why/why-box.tsx',
  ...['observations-page', 'open-observation', 'section-observations'].map((one) => `src/filling/returned/${one}.tsx`),
  ...[2019, 2020, 2021, 2023].map((year) => `src/editions/report/report-${year}.ts`),
  ...[2019, 2020, 2021, 2023].map((year) => `src/editions/evaluation/evaluation-${year}.ts`),
  ...['html', 'text', 'xlsx'].map((one) => `src/report/${one}.ts`),
  'src/pdf/browser-pdf-maker.ts',
  'src/workbook/workbook-file.ts',
]

/** What is loaded with some sources, by their names in the list. */
function loadedWith(sources: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>()
  const load = (name: string): void => {
    const built = manifest[name]
    if (!built) throw new Error(`${name} is not in the build`)
    if (loaded.has(name)) return
    loaded.add(name)
    built.imports?.forEach(load)
  }
  sources.forEach(load)
  return loaded
}

/** As it is sent to a browser of today: packed with brotli, when the build packed it. */
const sentSize = (file: string): number => {
  const path = `dist/web/${file}`
  return statSync(`${path}.br`, { throwIfNoEntry: false })?.size ?? statSync(path).size
}
const sumOf = (files: Iterable<string>): number => [...new Set(files)].reduce((sum, file) => sum + sentSize(file), 0)
const builtOf = (names: ReadonlySet<string>) => [...names].map((name) => manifest[name]!)

const scriptOf = (names: ReadonlySet<string>) => sumOf(builtOf(names).map(({ file }) => file))
const styleOf = (names: ReadonlySet<string>) => sumOf(builtOf(names).flatMap(({ css }) => css ?? []))
const fontFile = manifest['node_modules/.cache/cuadra/first-font.woff2']!.file

test('the first download to a filled ficha stays light', () => {
  const loaded = loadedWith(FICHA)
  expect(scriptOf(loaded)).toBeLessThan(MOST_SCRIPT)
  expect(scriptOf(loaded) + styleOf(loaded) + sumOf([fontFile, 'index.html'])).toBeLessThan(MOST_IN_ALL)
})

test('every letter and weight of Spanish comes in one light font', () => {
  expect(sumOf([fontFile])).toBeLessThan(22_000)
})

test('signing in downloads no screen, edition or engine', () => {
  const loaded = loadedWith([ENTRY])
  expect(scriptOf(loaded)).toBeLessThan(MOST_BEFORE_SIGNING_IN)
  expect(LATE.filter((one) => loaded.has(one))).toEqual([])
})

test('a ficha downloads its own edition, and neither report nor what was sent before somebody asks for them', () => {
  const loaded = loadedWith(FICHA)
  expect([...LATE, ...LATE_IN_A_FICHA].filter((one) => loaded.has(one))).toEqual(FICHA.slice(1))
  expect(LATE_IN_A_FICHA.filter((one) => !manifest[one])).toEqual([])
})

test('it comes in few files, since each has a head of its own', () => {
  expect(loadedWith(FICHA).size).toBeLessThanOrEqual(6)
})
