import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { generateFichas } from '../../mocks/generator.ts'
import { head, line } from './figures.ts'

const COUNT = 1_000

interface Run {
  readonly seconds: number
  /** Peak resident memory, in MB. */
  readonly peak: number
}

/** Says at its end how much memory a process had at most; loaded into each of them. */
const TELL_PEAK =
  "process.on('exit', () => process.stderr.write(`\\npeak:${process.resourceUsage().maxRSS}`)) // kB, as Linux counts"

/** Runs a process to its end, as people do: its start counts too. */
function run(folder: string, args: readonly string[]): Run {
  const start = performance.now()
  const { stderr, status, error } = spawnSync(process.execPath, ['--import', join(folder, 'peak.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - start) / 1000
  const peak = /peak:(\d+)$/.exec(stderr)?.[1]
  if (error || peak === undefined || status === 2) throw new Error(`${args[0]} ended with ${status}: ${stderr}`)
  return { seconds, peak: Number(peak) / 1024 }
}

/** Parse + examine of a thousand fichas by the command line in one process, beside what must be done at the least. */
export function thousandFichas(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-thousand-'))
  try {
    writeFileSync(join(folder, 'peak.mjs'), TELL_PEAK)
    const texts = generateFichas(COUNT).map((ficha) => JSON.stringify(ficha))
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.json`)
      writeFileSync(file, text)
      return file
    })
    const megabytes = texts.reduce((total, text) => total + Buffer.byteLength(text), 0) / 1e6
    const floor = ['--import', 'tsx', 'test/bench/floor.ts']
    const runs: Record<string, Run> = {
      'a process that does nothing': run(folder, ['-e', '']),
      'JSON.parse of each': run(folder, [...floor, 'parse', ...files]),
      'JSON.parse and a plain loop over its figures': run(folder, [...floor, 'loop', ...files]),
      'cuadra check: parse, examine, a line each': run(folder, ['dist/node/cuadra.js', 'check', ...files]),
    }
    head(`${COUNT} fichas, ${megabytes.toFixed(1)} MB, one process`, 'seconds', 'ms a ficha', 'peak memory')
    for (const [what, { seconds, peak }] of Object.entries(runs))
      line(what, seconds.toFixed(2), ((seconds * 1000) / COUNT).toFixed(2), `${peak.toFixed(0)} MB`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
