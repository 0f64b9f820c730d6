// Plants each fault in a copy of the tree and asks the tests that should see it. Words to look for choose among them:
//   npm run test:faults -- PostgreSQL migration
import { spawn } from 'node:child_process'
import { findChromium } from '../../.ci/chromium.mjs'
import type { Fault } from './fault.ts'
import { FAULTS } from './faults.ts'
import { Scratch } from './scratch.ts'

type Verdict = 'caught' | 'NOT caught' | `can't be planted: ${string}`

const wanted = process.argv.slice(2).map((word) => word.toLowerCase())
const isWanted = ({ kind, what }: Fault): boolean =>
  wanted.length === 0 || wanted.some((word) => `${kind} ${what}`.toLowerCase().includes(word))

const scratch = new Scratch()
const chromium = await findChromium()

/** Does a command end well, in the copy? */
const isGood = (command: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...(chromium && { CHROMIUM: chromium }) }
    const child = spawn(command, args, {
      cwd: scratch.folder,
      env,
      stdio: process.env['VERBOSE'] ? 'inherit' : 'ignore',
    })
    child.once('exit', (code) => resolve(code === 0))
  })

/** Files that are none of the project find nothing: that is a fault not caught, and not one that is. */
const vitest = (project: string, files: readonly string[]) =>
  isGood('npx', ['--no-install', 'vitest', 'run', '--bail=1', '--passWithNoTests', '--project', project, ...files])

async function passes({ looks, builds = [] }: Fault): Promise<boolean> {
  if (looks === 'biome') return isGood('npx', ['--no-install', 'biome', 'ci', '--log-level=warn'])
  if (looks === 'types') return isGood('npx', ['--no-install', 'tsc', '--noEmit', '-p', '.'])
  // A fault for which nothing can be built has been found, too.
  if (builds.length > 0 && !(await isGood(process.execPath, ['.ci/prepare.mjs', ...builds]))) return false
  for (const { project, files } of looks)
    if (
      !(await vitest(
        project,
        files.map((one) => scratch.place(one)),
      ))
    )
      return false
  return true
}

async function judge(fault: Fault): Promise<Verdict> {
  const found = scratch.find(fault)
  if ('problem' in found) return `can't be planted: ${found.problem}`
  return scratch.with(fault, found.file, async () => ((await passes(fault)) ? 'NOT caught' : 'caught'))
}

let caught = 0
const chosen = FAULTS.filter(isWanted)
try {
  for (const fault of chosen) {
    const verdict = await judge(fault)
    if (verdict === 'caught') caught += 1
    process.stdout.write(`${verdict}: ${fault.kind}: ${fault.what}\n`)
  }
} finally {
  scratch.remove()
}
process.stdout.write(`\n${caught} of ${chosen.length} faults caught\n`)
process.exit(caught === chosen.length ? 0 : 1)
