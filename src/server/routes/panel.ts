import { ok } from '../outcome.ts'
import { reachOf } from '../storage/inbox/inbox-reach.ts'
import { readPanel } from '../storage/panel/panel.ts'
import type { Handler } from './handler.ts'

/** Who administers is told how everything goes, by counts alone: it opens no ficha. */
export const panel: Handler<'panel'> = async ({ ports: { storage, clock }, caller, query }) => {
  const reach = await reachOf(storage, caller)
  const isWhole = reach.isWhole || caller.roles.includes('administrador')
  return ok(await readPanel(storage, { ...reach, isWhole }, query.year, clock()))
}
