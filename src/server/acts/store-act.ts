import { isTaken } from '../database/unavailable.ts'
import { holdInbox, keepInbox } from '../storage/inbox/inbox-rows.ts'
import { recordAct } from '../storage/record/record.ts'
import { rowsOfActs } from '../storage/record/rows-of-acts.ts'
import { hashStored } from '../storage/record/stored-rows.ts'
import { storeStep } from '../storage/review/acts.ts'
import type { Storage } from '../storage/tables.ts'
import type { ActContext, Decided } from './act.ts'

/** Made by the client; `asked` is the hash of what was asked for. */
interface ActKey {
  readonly id: string
  readonly asked: string
}

/**
 * Stores and records an act whole, or nothing of it. Undefined when another one was first: the ficha no longer stands
 * where it did when this one was decided, or its act is already stored.
 */
export async function storeAct<T>(context: ActContext, key: ActKey, decided: Decided<T>): Promise<T | undefined> {
  try {
    return await context.ports.storage.transaction().execute((within) => storeWithin(within, context, key, decided))
  } catch (error) {
    // Another process stored the same act, or the same number, between the look and the writing.
    if (isTaken(error)) return undefined
    throw error
  }
}

async function storeWithin<T>(
  within: Storage,
  { caller, ficha, now: at }: ActContext,
  { id, asked }: ActKey,
  { name, change, ...decided }: Decided<T>,
): Promise<T | undefined> {
  const step = await storeStep(within, ficha, { id, name, byId: caller.id, at, asked }, change)
  if (!step) return undefined
  const more = await decided.store?.(within, step)
  await holdInbox(within, ficha.id)
  const stored = await hashStored((await rowsOfActs(within, [id]))(id))
  const content = { ...decided.content, ...more, version: step.version, asked, stored }
  const by = { id: caller.id, name: caller.name }
  const { position, hash } = await recordAct(within, {
    ...{ id, name, by, at, content },
    ficha: ficha.id,
    subject: `ficha:${ficha.id}`,
  })
  const answer = await decided.answer(within, { step, record: { position, hash }, content })
  await keepInbox(within, { is: 'fichas', ids: [ficha.id] })
  return answer
}
