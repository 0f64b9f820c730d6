import { readdirSync, readFileSync } from 'node:fs'
import type { TestProjectConfiguration, TestUserConfig } from 'vitest/config'
import { isPostgresThere } from '../.ci/postgres.mjs'
import { AT_ONCE, OF_BUILDS as OF_BUILDS_FIRST } from '../.ci/stages.mjs'
import { ByProject } from './by-project.ts'
import { IS_LONG } from './long.ts'

/** The limit of a test tells one that hangs from one on a machine that is busy, and nothing else. */
const PATIENCE_MS = 600_000

/** What packages of the tests say where there is nothing to mend. */
const FALSE_ALARMS = [
  // Node 20 is ours to keep; only tests use this package.
  'oidc-provider WARNING: Unsupported runtime',
  // An element of HTML that happy-dom doesn't know; browsers do.
  'The tag <search> is unrecognized in this browser',
]

export const TESTS = {
  // As many as there are cores: the default leaves one of two idle, and one more than that gains nothing.
  maxWorkers: '100%',
  testTimeout: PATIENCE_MS,
  hookTimeout: PATIENCE_MS,
  teardownTimeout: PATIENCE_MS,
  expect: { poll: { timeout: PATIENCE_MS } },
  sequence: { sequencer: ByProject },
  setupFiles: ['test/pin-seeds.ts'],
  onConsoleLog: (said) => !FALSE_ALARMS.some((one) => said.includes(one)),
} satisfies TestUserConfig

/** What starts the programs that are built, as people do. */
const OF_BUILDS = [
  ...[
    'administration',
    'audit',
    'backup',
    'check-files',
    'cuadra',
    'import-book',
    'own-database',
    'pdf-in-process',
    'user-link',
  ].map((name) => `test/cli/${name}.test.ts`),
  'test/server/main.test.ts',
]
/** Without DOM, database or anything global: files share their modules. */
const PURE = [
  'test/*.test.ts',
  ...['editions', 'engine', 'ficha', 'importing', 'laws', 'pdf', 'protocol', 'published', 'report', 'workbook'].map(
    (folder) => `test/${folder}/**/*.test.ts`,
  ),
  ...['demo', 'generator', 'plain-loop'].map((name) => `test/mocks/${name}.test.ts`),
]

const ofServer = (...names: string[]): string[] => names.map((name) => `test/server/${name}.test.ts`)
const ON_POSTGRES_ALONE = ofServer('postgres*')
/** These ask no database what another would answer otherwise, or ask the same of one row after another. */
const ON_ONE_ENGINE = [
  ...ofServer('main', 'site', 'sqlite', 'acts', 'evaluate', 'hardening', 'http-server', 'forged-identity'),
  ...ofServer('oidc-settings', 'rate-limit', ...(IS_LONG ? [] : ['audit-law', 'told'])),
]
/** What an engine has to hold to; these run on the demo's too, SQLite in WebAssembly. */
const OF_STORAGE = ofServer(
  ...['access', 'audit', 'inbox', 'journal', 'publication/public', 'publication/publish', 'published-ficha', 'record'],
  ...['administration/taking-back', 'administration/taking-back-law'],
  ...['sign-in', 'storage', 'submit', 'typed'],
)

function draws(name: string): boolean {
  const text = readFileSync(name, 'utf8')
  // Of the test's own environment each file has another, and React keeps the first.
  if (text.includes('@vitest-' + 'environment')) throw new Error(`${name}: what draws begins with '// @draws'`)
  return text.startsWith('// @draws')
}

const UNIT = ['test/**/*.test.{ts,tsx}']
const NOT_UNIT = [
  ...[...PURE, ...OF_BUILDS, ...ofServer('**/*')],
  ...['test/mocks/example-history.test.ts', 'test/scenarios/**'],
]
/** What draws does so on a page (test/page.ts). */
const DRAWING = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name}`)
  .filter((name) => /\.test\.tsx?$/.test(name) && draws(name))

/** These put something in the place of the network, or of the address, before anything is loaded that keeps it. */
const ALONE = ['broken', 'routes', 'sign-in-page'].map((name) => `test/app/${name}.test.tsx`)

const names: string[] = []
function project(test: { name: string } & Record<string, unknown>): TestProjectConfiguration {
  names.push(test.name)
  return { extends: true, test }
}
const SHARING = { isolate: false }

export const PROJECTS: TestProjectConfiguration[] = [
  project({ name: 'pure', include: PURE, pool: 'threads', ...SHARING }),
  project({
    name: 'server',
    include: [...ofServer('**/*'), 'test/mocks/example-history.test.ts'],
    exclude: [...ON_POSTGRES_ALONE, ...OF_BUILDS],
    ...SHARING,
  }),
  project({
    name: 'postgres',
    include: isPostgresThere() ? ofServer('**/*') : ['test/server/no-postgres.ts'],
    exclude: ON_ONE_ENGINE,
    env: { TEST_ENGINE: 'postgres' },
    globalSetup: isPostgresThere() ? ['test/server/postgres-setup.ts'] : [],
    ...SHARING,
  }),
  project({ name: 'sql.js', include: OF_STORAGE, env: { TEST_ENGINE: 'sql.js' }, ...SHARING }),
  project({
    name: 'unit',
    setupFiles: ['test/acting.ts'],
    include: UNIT,
    exclude: [...NOT_UNIT, ...DRAWING],
    ...SHARING,
  }),
  project({
    name: 'screens',
    setupFiles: ['test/acting.ts'],
    include: DRAWING,
    exclude: [...NOT_UNIT, ...ALONE],
    environment: './test/page.ts',
    ...SHARING,
  }),
  project({ name: 'alone', setupFiles: ['test/acting.ts'], include: ALONE, environment: './test/page.ts' }),
  project({ name: 'built', include: OF_BUILDS, globalSetup: ['test/build-node.ts'] }),
  project({
    name: 'scenarios',
    include: ['test/scenarios/**/*.test.ts'],
    globalSetup: ['test/build-all.ts'],
    ...SHARING,
  }),
]

const staged = [...AT_ONCE, ...OF_BUILDS_FIRST].sort().join()
if (staged !== names.sort().join()) throw new Error(`.ci/stages.mjs runs ${staged}`)
