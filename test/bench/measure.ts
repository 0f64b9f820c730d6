import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { quantile } from './figures.ts'

const WARM_UP_MS = 1_500
const RUNS = 600

export interface Timing {
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
}

/** How long something takes once it is warm. */
export function measure(work: () => unknown): Timing {
  const warm = performance.now() + WARM_UP_MS
  while (performance.now() < warm) work()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const COPIES = 40

/** Bytes of the heap that one of these holds. */
export function heldBy(make: () => unknown): number {
  make()
  collect()
  const before = process.memoryUsage().heapUsed
  const kept = Array.from({ length: COPIES }, make)
  collect()
  return (process.memoryUsage().heapUsed - before) / kept.length
}
