// Prepares a fresh clone: installs what is missing and builds what is older than its sources. Only Node, no packages.
// Says what it does on stderr, so that a command's own output stays clean.   node .ci/prepare.mjs [web] [node] [demo]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
process.chdir(root)

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** Newest change below a folder or of a file. */
function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function run(command, args, why, env = process.env) {
  process.stderr.write(`cuadra: ${why}\n`)
  const { status } = spawnSync(command, args, { env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) {
    process.stderr.write(`cuadra: falló «${command} ${args.join(' ')}»\n`)
    process.exit(1)
  }
}

function install() {
  const isCurrent = modified('node_modules/.package-lock.json') >= modified('package-lock.json')
  if (!isCurrent) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'instalando dependencias (npm ci)')
}

const SOURCES = ['.ci/build', 'src', 'mocks', 'public', 'index.html', 'package-lock.json', 'vite.config.ts']
const ARGS = {
  web: ['vite', 'build', '--logLevel=warn'],
  node: ['vite', 'build', '--mode', 'node', '--logLevel=warn'],
  demo: ['vite', 'build', '--mode', 'demo', '--logLevel=warn'],
}
const WHY = {
  web: 'construyendo la aplicación',
  node: 'construyendo el servidor',
  demo: 'construyendo la demostración',
}

function build(target) {
  const stamp = `dist/${target}.built`
  if (modified(stamp) > Math.max(...SOURCES.map(newest)) && existsSync(`dist/${target}`)) return
  // What people get, also where it is a test that asks for it, which says otherwise of itself.
  run('npx', ['--no-install', ...ARGS[target]], WHY[target], { ...process.env, NODE_ENV: 'production' })
  mkdirSync('dist', { recursive: true })
  writeFileSync(stamp, '')
}

install()
for (const target of process.argv.slice(2)) build(target)
