import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`
/** Vitest takes a name as a pattern. */
const asPattern = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const { TEST_LONG, TEST_SEED } = process.env
const AGAIN = TEST_LONG ? `TEST_SEED=${TEST_SEED} npm run test:long --` : 'npm test --'

/** The seed of a law that failed stands in its message; that of a long run is in the command already. */
function seedOf(test) {
  const seed = /\bseed: (-?\d+)/.exec(test.failureMessages?.join('\n') ?? '')?.[1]
  return seed && !TEST_LONG ? `TEST_SEED=${seed} ` : ''
}

/** What a run of vitest counted, and how each test that failed is seen again. */
export function counted(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0, again: [], took: [] }
  const results = JSON.parse(readFileSync(file, 'utf8'))
  const failed = (one) => one.assertionResults.filter((test) => test.status === 'failed')
  const bad = results.testResults.filter((one) => one.status === 'failed')
  // A file that could not even be read has failed, without a test that has.
  const broken = bad.filter((one) => failed(one).length === 0)
  const of = (one) => relative(process.cwd(), one.name)
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken.length,
    skipped: results.numPendingTests,
    took: results.testResults.map((one) => ({ file: of(one), seconds: (one.endTime - one.startTime) / 1_000 })),
    again: [
      ...broken.map((one) => `${AGAIN} ${of(one)}`),
      ...bad.flatMap((one) =>
        failed(one).map((test) => `${seedOf(test)}${AGAIN} ${of(one)} -t ${quoted(asPattern(test.fullName))}`),
      ),
    ],
  }
}

const SHOWN = 10

/** Where the time of a run goes: a file stands once for each project that it is in. */
export const slowest = (took) =>
  took
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, SHOWN)
    .map(({ file, seconds }) => `  ${String(Math.round(seconds)).padStart(4)} s ${file}\n`)
    .join('')
