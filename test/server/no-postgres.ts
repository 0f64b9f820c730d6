import { readdirSync } from 'node:fs'
import { test } from 'vitest'

// Stands in for the tests on PostgreSQL where there is none, so that each is told to be missing.
for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts')))
  test.skip(`${file} on PostgreSQL (needs PostgreSQL: Debian's postgresql, or TEST_DATABASE_URL)`, () => undefined)
