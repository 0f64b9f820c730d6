import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const SRC = join(ROOT, 'src')
const MOST_LINES = 250

/** Which folders of src each may import, besides itself; 'all' where everything is joined. */
const PURE = ['ficha']
const SCREENS = ['ficha', 'engine', 'report', 'showing', 'drafts', 'sending', 'protocol', 'asking', 'ui']
const MAY_IMPORT: Readonly<Record<string, readonly string[] | 'all'>> = {
  ficha: [],
  ui: [],
  editions: PURE,
  engine: PURE,
  protocol: PURE,
  report: PURE,
  pdf: ['ficha', 'report'],
  drafts: ['ficha', 'protocol'],
  sending: ['ficha', 'protocol', 'drafts'],
  asking: ['protocol', 'ui'],
  showing: ['ficha', 'engine', 'report', 'ui'],
  filling: SCREENS,
  reviewing: SCREENS,
  administering: SCREENS,
  open: SCREENS,
  server: ['ficha', 'engine', 'protocol', 'report'],
  app: 'all',
  cli: 'all',
}
/** The one file of the server that joins it to Node and to the editions, with the ports that it hands in. */
const SERVER_MAIN = 'server/main.ts'

const filesUnder = (folder: string, ending: RegExp): string[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
const CODE = /\.tsx?$/
const sources = filesUnder(SRC, CODE)
const named = (file: string): string => relative(SRC, file)

/** Specifiers of every import and export of a file: static, type, dynamic, for effects, and in types. */
function importsOf(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found = bare.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g)
  return [...found].map((one) => one[2]!)
}

interface Import {
  readonly from: string
  readonly to: string
  readonly local: boolean
}
const imports: Import[] = sources.flatMap((file) =>
  importsOf(readFileSync(file, 'utf8')).map((to) => {
    const local = to.startsWith('.')
    return { from: named(file), to: local ? named(join(dirname(file), to)) : to, local }
  }),
)
const local = imports.filter((one) => one.local)
const folderOf = (file: string): string => file.split('/')[0]!

const isAllowed = ({ from, to }: Import): boolean => {
  if (from === SERVER_MAIN || folderOf(from) === folderOf(to)) return true
  const allowed = MAY_IMPORT[folderOf(from)]
  return allowed === 'all' || (allowed?.includes(folderOf(to)) ?? false)
}
const told = (all: readonly Import[]): string[] => all.map(({ from, to }) => `${from} → ${to}`)

/** What a file reaches, itself first. */
function reachOf(start: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(start)) return seen
  seen.add(start)
  for (const { from, to } of local) if (from === start) reachOf(to, seen)
  return seen
}

describe('the folders', () => {
  test('are those of the architecture', () => {
    expect([...new Set(sources.map((file) => folderOf(named(file))))].filter((one) => !MAY_IMPORT[one])).toEqual([])
  })

  test('are read whole: every kind of import is seen', () => {
    const code = `import a from './a.ts'\nimport type { B } from "./b.ts"\nexport * from './c.ts'\nimport './d.css'
      const e = await import('./e.ts')\ntype F = import('./f.ts').F\nimport {\n  g,\n} from './g.ts'\n// from './no.ts'`
    expect(importsOf(code).sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts', './f.ts', './g.ts'])
    expect(imports.length).toBeGreaterThan(300)
  })

  test('import one way', () => {
    expect(told(local.filter((one) => !isAllowed(one)))).toEqual([])
  })

  test.each([
    ['engine/examine.ts', 'editions/2023.ts'],
    ['ficha/field.ts', 'engine/examine.ts'],
    ['filling/field.tsx', 'reviewing/inbox.tsx'],
    ['drafts/draft.ts', 'engine/examine.ts'],
    ['server/app.ts', 'editions/2023.ts'],
    ['ui/button.tsx', 'ficha/field.ts'],
  ])('%s may not import %s', (from, to) => expect(isAllowed({ from, to, local: true })).toBe(false))

  test('import files that are there, by their whole name', () => {
    const missing = local.filter(({ to }) => !existsSync(join(SRC, to)) || !/\.\w+$/.test(to))
    expect(told(missing)).toEqual([])
  })
})

describe('the server', () => {
  test('imports nothing of Node below app.ts: it is handed everything', () => {
    const below = reachOf('server/app.ts')
    expect(below.size).toBeGreaterThan(20)
    const node = imports.filter(({ from, to }) => below.has(from) && to.startsWith('node:'))
    expect(told(node)).toEqual([])
  })

  test('imports Node in main.ts alone; besides it only the command line does', () => {
    const node = imports.filter(
      ({ from, to }) => to.startsWith('node:') && from !== SERVER_MAIN && folderOf(from) !== 'cli',
    )
    expect(told(node)).toEqual([])
  })

  test('joins the editions in main.ts alone', () => {
    const joined = local.filter(({ from, to }) => folderOf(from) === 'server' && folderOf(to) === 'editions')
    expect(joined.every(({ from }) => from === SERVER_MAIN)).toBe(true)
  })
})

describe('the language of the ficha and the engine', () => {
  const packages = (folder: string) =>
    [...new Set(imports.filter((one) => !one.local && folderOf(one.from) === folder).map((one) => one.to))].sort()

  test('are pure: no packages but the two that read and write the file', () => {
    expect(packages('ficha').filter((one) => !['zod', 'canonicalize'].includes(one))).toEqual([])
    for (const folder of ['engine', 'editions', 'report']) expect(packages(folder), folder).toEqual([])
  })

  test('know no clock, chance, disk or screen', () => {
    const pure = sources.filter((file) => /^(ficha|engine|editions|report)\//.test(named(file)))
    const forbidden = /Date\.now|new Date\(\)|Math\.random|\b(window|localStorage|process|navigator)\./
    const using = pure.filter((file) => forbidden.test(readFileSync(file, 'utf8')))
    expect(using.map(named)).toEqual([])
  })

  test('no year is compared outside the editions', () => {
    const elsewhere = sources.filter((file) => !/^editions\//.test(named(file)))
    const byYear = elsewhere.filter((file) => /[=<>]==?\s*20(19|2\d)\b/.test(readFileSync(file, 'utf8')))
    expect(byYear.map(named)).toEqual([])
  })
})

describe('every file', () => {
  const all = ['src', 'test', 'mocks', 'docs', '.ci', 'public'].flatMap((folder) =>
    filesUnder(join(ROOT, folder), /\.(tsx?|m?js|json|md|css|html|sh|typ)$/),
  )

  test('stands on its own: none refers to the folder shared by those who build it', () => {
    const outside = `../${'shared'}`
    expect(
      all.filter((file) => readFileSync(file, 'utf8').includes(outside)).map((file) => relative(ROOT, file)),
    ).toEqual([])
  })

  test(`of code has at most ${MOST_LINES} lines, tests aside`, () => {
    const code = all.filter((file) => CODE.test(file) && !relative(ROOT, file).startsWith('test'))
    const long = code.filter((file) => readFileSync(file, 'utf8').split('\n').length > MOST_LINES + 1)
    expect(long.map((file) => relative(ROOT, file))).toEqual([])
  })
})
