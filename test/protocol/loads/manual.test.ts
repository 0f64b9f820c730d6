import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeLoad } from '../../../src/protocol/loads/describe-loads.ts'
import type { LoadKind } from '../../../src/protocol/loads/load-kind.ts'
import { LOADS } from '../../../src/protocol/loads/loads.ts'

const page = readFileSync('docs/manual/14-administracion.md', 'utf8')
const kinds: readonly LoadKind[] = Object.values(LOADS)

describe('the manual', () => {
  test.each(kinds)('has the columns of $id as they are read', (kind) => expect(page).toContain(describeLoad(kind)))
})
