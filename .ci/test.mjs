// All checks and tests of the project; ends in a line 'N passed, N failed'. Arguments go to vitest.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findChromium } from './chromium.mjs'
import { counted, slowest } from './results.mjs'
import { echo, run } from './run.mjs'
import { AT_ONCE, OF_BUILDS } from './stages.mjs'

process.chdir(resolve(import.meta.dirname, '..'))
const args = process.argv.slice(2)

const folder = mkdtempSync(join(tmpdir(), 'cuadra-test-'))
const counts = { passed: 0, failed: 0, skipped: 0 }
const again = []
const took = []

/** A check that is one thing: it holds or it doesn't. */
async function check(name, command, list) {
  const { isGood, said } = await run(command, list)
  if (!isGood) echo(said)
  counts[isGood ? 'passed' : 'failed'] += 1
  if (!isGood) again.push(name)
}

async function tests(list) {
  const file = join(folder, `${list.length}-${counts.passed}.json`)
  const vitest = ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const chromium = await findChromium()
  if (!chromium) echo('cuadra: no hay Chromium y no se pudo instalar: las pruebas en navegador fallarán\n')
  const { isGood } = await run('npx', [...vitest, ...list], {
    env: chromium ? { CHROMIUM: chromium } : {},
    isLoud: true,
  })
  const found = counted(file)
  for (const name of Object.keys(counts)) counts[name] += found[name]
  if (!isGood && found.failed === 0) counts.failed += 1
  again.push(...found.again)
  took.push(...found.took)
}

/** Installs what is missing and builds what these targets lack. */
async function prepared(...targets) {
  const { isGood, said } = await run(process.execPath, ['.ci/prepare.mjs', ...targets])
  echo(said)
  if (!isGood) counts.failed += 1
  return isGood
}
const built = () => prepared('web', 'node', 'demo')

const only = (names) => names.flatMap((name) => ['--project', name])

async function everything() {
  const beside = async () => {
    const isBuilt = await built()
    await check('npx biome ci', 'npx', ['--no-install', 'biome', 'ci', '--error-on-warnings', '--max-diagnostics=20'])
    await check('npx tsc --noEmit -p .', 'npx', ['--no-install', 'tsc', '--noEmit', '-p', '.'])
    return isBuilt
  }
  const [isBuilt] = await Promise.all([beside(), tests(only(AT_ONCE))])
  if (isBuilt) await tests(only(OF_BUILDS))
}

// Nothing can begin on a fresh clone before its packages are there.
if (args.length === 0) (await prepared()) && (await everything())
else if (await built()) await tests(args)
rmSync(folder, { recursive: true })

if (args.length === 0) echo(`\nThe files that took longest:\n${slowest(took)}`)
if (again.length > 0) echo(`\nTo see again what failed:\n${again.map((one) => `  ${one}\n`).join('')}`)
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
process.exit(counts.failed > 0 ? 1 : 0)
