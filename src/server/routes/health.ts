import { isAlive } from '../database/open-storage.ts'
import { ok } from '../outcome.ts'
import type { Handler } from './handler.ts'

export const health: Handler<'health'> = async ({ ports: { version, storage, clock } }) => {
  const alive = await isAlive(storage)
  return ok({ version, database: alive ? 'ok' : 'down', time: clock().toISOString() }, alive ? 200 : 503)
}
