// The hunt of laws and trials beyond the gate: more of each, from a new seed. Arguments go to vitest.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'

const seed = process.env.TEST_SEED || String(randomInt(1, 2 ** 31))
process.stdout.write(`cuadra: TEST_SEED=${seed} npm run test:long does the same again\n`)
const env = { ...process.env, TEST_LONG: 'yes', TEST_SEED: seed }
const gate = resolve(import.meta.dirname, 'test.mjs')
const { status } = spawnSync(process.execPath, [gate, ...process.argv.slice(2)], { stdio: 'inherit', env })
process.exit(status ?? 1)
