import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  CODE,
  circles,
  circlesIn,
  filesUnder,
  type Import,
  imports,
  importsOf,
  local,
  named,
  packageOf,
  ROOT,
  reachOf,
  SRC,
  sources,
  told,
} from './architecture/imports.ts'
import { betweenRooms, foldersOfRooms, ROOMS, roomsIn } from './architecture/rooms.ts'

const MOST_LINES = 250
const MOST_FILES = 40

/** Which folders of src each may import, besides itself; 'all' where everything is joined. */
const PURE = ['ficha']
const SCREENS = [
  ...['ficha', 'engine', 'report', 'showing', 'drafts', 'sending', 'protocol', 'asking'],
  ...['importing', 'sheet', 'workbook', 'ui'],
]
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
  importing: ['ficha'],
  workbook: ['ficha', 'engine', 'report', 'showing', 'importing', 'ui'],
  sheet: ['ui'],
  showing: ['ficha', 'engine', 'report', 'sheet', 'ui'],
  filling: SCREENS,
  reviewing: SCREENS,
  administering: SCREENS,
  open: SCREENS,
  server: ['ficha', 'engine', 'protocol', 'report', 'importing'],
  app: 'all',
  cli: 'all',
}
/** The one file of the server that joins it to Node and to the editions, with the ports that it hands in. */
const SERVER_MAIN = 'server/main.ts'

const folderOf = (file: string): string => file.split('/')[0]!

const isAllowed = ({ from, to }: Import): boolean => {
  if (from === SERVER_MAIN || folderOf(from) === folderOf(to)) return true
  const allowed = MAY_IMPORT[folderOf(from)]
  return allowed === 'all' || (allowed?.includes(folderOf(to)) ?? false)
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

describe('the files', () => {
  test('import each other in no circle, type imports included', () => {
    expect(circles().map((circle) => circle.join(' → '))).toEqual([])
  })

  test('that would make a circle are told', () => {
    const edges = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', ['b']],
    ])
    expect(circlesIn(edges)).toEqual([['b', 'd', 'b']])
  })

  test(`of src stand at most ${MOST_FILES} in a folder, rooms aside`, () => {
    const folders = ['', ...readdirSync(SRC, { recursive: true, encoding: 'utf8' })].filter(
      (one) => !/\.\w+$/.test(one),
    )
    const own = (folder: string) =>
      readdirSync(join(SRC, folder), { withFileTypes: true }).filter((one) => one.isFile()).length
    expect(folders.length).toBeGreaterThan(40)
    expect(folders.filter((one) => own(one) > MOST_FILES)).toEqual([])
  })
})

describe('the rooms', () => {
  test.each(Object.keys(ROOMS))('of %s are those that its table names', (folder) => {
    expect(roomsIn(folder)).toEqual(Object.keys(ROOMS[folder]!).sort())
  })

  test('stand in a table, whatever folder they are of', () => {
    expect(foldersOfRooms().filter((one) => !ROOMS[one])).toEqual([])
  })

  test('import each other as their table says', () => {
    const strange = local.flatMap((one) => {
      const way = betweenRooms(one)
      return way && !ROOMS[way.folder]?.[way.from]?.includes(way.to) ? [one] : []
    })
    expect(told(strange)).toEqual([])
  })

  test.each(Object.keys(ROOMS))('of %s import one way', (folder) => {
    expect(circlesIn(new Map(Object.entries(ROOMS[folder]!)))).toEqual([])
  })

  test('are told apart at any depth', () => {
    const between = (from: string, to: string) => betweenRooms({ from, to, local: true })
    expect(between('server/storage/inbox/a.ts', 'server/storage/review/b.ts')).toEqual({
      folder: 'server/storage',
      from: 'inbox',
      to: 'review',
    })
    expect(between('server/acts/a.ts', 'server/storage/review/b.ts')).toMatchObject({ from: 'acts', to: 'storage' })
    expect(between('engine/judging/a.ts', 'engine/cells.ts')).toBeUndefined()
    expect(between('engine/examine.ts', 'engine/judging/a.ts')).toBeUndefined()
    expect(between('engine/judging/a.ts', 'ficha/kinds/b.ts')).toBeUndefined()
  })
})

describe('the packages', () => {
  const importing = ['src', 'test', 'mocks', '.ci']
    .flatMap((folder) => filesUnder(join(ROOT, folder), /\.(tsx?|m?js)$/))
    .concat(join(ROOT, 'vite.config.ts'))
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const known = new Set([...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }), ...builtinModules])

  test('that are imported are those that package.json names', () => {
    const unnamed = importing.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((to) => {
        const from = packageOf(to)
        return from === undefined || known.has(from) ? [] : [`${relative(ROOT, file)} → ${from}`]
      }),
    )
    expect(unnamed).toEqual([])
    expect(importing.length).toBeGreaterThan(500)
  })

  test.each([
    ['fflate/browser', 'fflate'],
    ['@scope/name/deep.css', '@scope/name'],
    ['react', 'react'],
    ['node:fs', undefined],
    ['virtual:pwa-register', undefined],
    ['./file.ts', undefined],
  ])('%s is of %s', (specifier, name) => expect(packageOf(specifier)).toBe(name))
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
    expect(packages('ficha').filter((one) => !['zod/mini', 'canonicalize'].includes(one))).toEqual([])
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
