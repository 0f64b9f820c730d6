import { test } from 'vitest'
import { openEmptyDatabase } from './server/engines.ts'
import { startServer } from './server/harness.ts'

test('time', async () => {
  for (const n of [1, 2, 3]) {
    const t0 = performance.now()
    for (let i = 0; i < 10; i++) {
      const db = await openEmptyDatabase()
      await db.close()
    }
    const t1 = performance.now()
    for (let i = 0; i < 10; i++) {
      const s = await startServer()
      await s.stop()
    }
    const t2 = performance.now()
    const s = await startServer()
    const t3 = performance.now()
    for (let i = 0; i < 10; i++) await s.as('ana')
    const t4 = performance.now()
    console.log(n, process.env.TEST_ENGINE, 'open', (t1 - t0) / 10, 'start', (t2 - t1) / 10, 'as', (t4 - t3) / 10)
    await s.stop()
  }
}, 100000)
