import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { generateFichas } from '../../mocks/generator.ts'
import { head, line } from './figures.ts'

const COUNT = 1_000

interface Run {
  /** By the clock, and of the processor: on a machine that does other things too, the second is the one to compare. */
  readonly seconds: number
  readonly processor: number
  /** Peak resident memory, in MB. */
  readonly peak: number
}

/** Says at its end what a process took; loaded into each of them. */
const TELL = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write(['\\ntook', maxRSS, userCPUTime + systemCPUTime].join(':'))
})`

/** Runs a process to its end, as people do: its start counts too. */
function run(folder: string, args: readonly string[]): Run {
  const start = performance.now()
  const { stderr, status, error } = spawnSync(process.execPath, ['--import', join(folder, 'tell.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - start) / 1000
  const [, kilobytes, microseconds] = /took:(\d+):(\d+)$/.exec(stderr) ?? []
  if (error || kilobytes === undefined || status === 2) throw new Error(`${args[0]} ended with ${status}: ${stderr}`)
  return { seconds, processor: Number(microseconds) / 1e6, peak: Number(kilobytes) / 1024 }
}

/** Parse + examine of a thousand fichas by the command line in one process, beside what must be done at the least. */
export function thousandFichas(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-thousand-'))
  try {
    writeFileSync(join(folder, 'tell.mjs'), TELL)
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
    head(`${COUNT} fichas, ${megabytes.toFixed(1)} MB, one process`, 'seconds', 'of processor', 'peak memory')
    for (const [what, { seconds, processor, peak }] of Object.entries(runs))
      line(what, seconds.toFixed(2), processor.toFixed(2), `${peak.toFixed(0)} MB`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
