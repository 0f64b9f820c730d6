// All checks and tests of the project; ends in a line 'N passed, N failed'. Arguments go to vitest.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

process.chdir(resolve(import.meta.dirname, '..'))
const args = process.argv.slice(2)
const run = (command, list, env = {}) =>
  spawnSync(command, list, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0

if (!run(process.execPath, ['.ci/prepare.mjs', 'web', 'node', 'demo'])) process.exit(1)

const { findChromium } = await import('./chromium.mjs')
const chromium = await findChromium()
if (!chromium)
  process.stderr.write('cuadra: no hay Chromium y no se pudo instalar: las pruebas en navegador fallarán\n')

const counts = { passed: 0, failed: 0, skipped: 0 }
const count = (isGood) => {
  counts[isGood ? 'passed' : 'failed'] += 1
}
if (args.length === 0) {
  count(run('npx', ['--no-install', 'biome', 'ci', '--log-level=warn', '--max-diagnostics=20']))
  count(run('npx', ['--no-install', 'tsc', '--noEmit', '-p', '.']))
}

const folder = mkdtempSync(join(tmpdir(), 'cuadra-test-'))
const file = join(folder, 'results.json')
const isGood = run(
  'npx',
  ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
  chromium ? { CHROMIUM: chromium } : {},
)
if (existsSync(file)) {
  const results = JSON.parse(readFileSync(file, 'utf8'))
  counts.passed += results.numPassedTests
  counts.failed += results.numFailedTests
  counts.skipped += results.numPendingTests
  const broken = results.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'),
  )
  counts.failed += broken.length
}
if (!isGood && counts.failed === 0) counts.failed += 1
rmSync(folder, { recursive: true })
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
process.exit(counts.failed > 0 ? 1 : 0)
