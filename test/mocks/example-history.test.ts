import { expect, test } from 'vitest'
import { actOutHistory, demoSeed } from '../../mocks/demo.ts'
import { findEdition } from '../../src/editions/editions.ts'
import { examine } from '../../src/engine/examine.ts'
import { auditRecord } from '../../src/server/record/audit.ts'
import { read, startServer } from '../server/harness.ts'

test('whoever tries the review finds fichas sent, observed, returned, sent again and closed', async () => {
  const now = new Date('2026-11-21T12:00:00Z')
  const seed = demoSeed(now)
  const server = await startServer({ editions: findEdition, examine, clock: () => now }, seed)
  await actOutHistory(server.ports)
  const ses = await server.as('ses')
  const states = await Promise.all(
    [1, 4, 7, 10, 13].map(
      async (one) => (await read('review', await ses(`/api/fichas/ejemplo-${one}-2023/review`))).status,
    ),
  )
  expect(states).toEqual(['received', 'returned', 'resubmitted', 'closed', 'inReview'])
  expect((await auditRecord(server.ports.storage)).is).toBe('whole')
  await server.stop()
})
