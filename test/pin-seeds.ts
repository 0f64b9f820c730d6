import fc from 'fast-check'
import { runs, SEED } from './long.ts'

// For every law that names neither.
fc.configureGlobal({ seed: SEED, numRuns: runs(100, 1_000) })
