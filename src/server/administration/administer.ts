import type { Doer, RecordName } from '../../ficha/acts.ts'
import { sha256 } from '../../ficha/fingerprint.ts'
import { canonicalInSlices } from '../canonical-in-slices.ts'
import type { ChangeBroadcast, ChangeEvent } from '../database/change-broadcast.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import { recordAct } from '../storage/record/record.ts'
import type { Storage } from '../storage/tables.ts'
import type { AdministrationWorld } from './stored-kind.ts'

/** An act of administration as somebody asked for it. */
export interface AdministrationAct {
  /** Made by whoever asks; the same act asked twice is done once. */
  readonly id: string
  readonly name: RecordName
  readonly subject: string
  readonly by: Doer
  /** What was asked, to tell the same act from another under its id. */
  readonly asked: unknown
}

/** What an act came to: what is answered, what the record keeps of it, and which fichas it reached. */
export interface Done<T> {
  readonly answer: T
  readonly kept: Readonly<Record<string, unknown>>
  readonly events: readonly ChangeEvent[]
}

/** `acts`: how many acts of administration there were, this one too. */
type Acting<T> = (world: AdministrationWorld, acts: number) => Promise<Outcome<Done<T>>>

/** Changes are told where somebody listens: the command line has nobody. */
export type ActingWorld = AdministrationWorld & { readonly broadcast?: ChangeBroadcast }

/**
 * Does an act of administration whole or not at all, and records it. Such acts happen one after another, in every
 * process that shares the database: what one has proven still stands when it stores.
 */
export async function administer<T>(
  world: ActingWorld,
  act: AdministrationAct,
  acting: Acting<T>,
): Promise<Outcome<T>> {
  const asked = await sha256(await canonicalInSlices({ by: act.by.id, subject: act.subject, asked: act.asked }))
  const done = await wholly(world, async (within): Promise<Outcome<Done<T>>> => {
    const acts = await holdAdministration(within)
    const before = await findDone<T>(within, act.id)
    if (before)
      return before.asked === asked ? ok({ answer: before.answer, kept: {}, events: [] }) : refused('act-reused')
    const outcome = await acting({ ...world, storage: within }, acts)
    if (outcome.is === 'problem') return outcome
    const { answer, kept } = outcome.value
    const { id, name, subject, by } = act
    const at = world.clock().toISOString()
    await recordAct(within, { id, name, ficha: null, subject, by, at, content: { asked, answer, ...kept } })
    return outcome
  })
  if (done.is === 'problem') return done
  for (const event of done.value.events) world.broadcast?.publish(event)
  return ok(done.value.answer)
}

/** What it would come to, and nothing is changed. */
export const rehearse = <T>(world: AdministrationWorld, acting: Acting<T>): Promise<Outcome<Done<T>>> =>
  wholly(
    world,
    async (within) => {
      const acts = await holdAdministration(within)
      return acting({ ...world, storage: within }, acts)
    },
    () => false,
  )

/** Carries what a transaction came to out of it, when nothing of it may stay. */
class Undone<T> extends Error {
  constructor(readonly outcome: Outcome<T>) {
    super('undone')
  }
}

/** Does something in a transaction of which all stays, or nothing: of what is refused nothing. */
async function wholly<T>(
  { storage }: Pick<AdministrationWorld, 'storage'>,
  doing: (within: Storage) => Promise<Outcome<T>>,
  stays = ({ is }: Outcome<T>): boolean => is === 'ok',
): Promise<Outcome<T>> {
  try {
    return await storage.transaction().execute(async (within) => {
      const outcome = await doing(within)
      if (!stays(outcome)) throw new Undone(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Undone) return (error as Undone<T>).outcome
    throw error
  }
}

/** Whoever comes meanwhile waits for the end of this transaction. */
async function holdAdministration(within: Storage): Promise<number> {
  const set = within.updateTable('administration').set((row) => ({ acts: row('acts', '+', 1) }))
  return (await set.returning('acts').executeTakeFirstOrThrow()).acts
}

/** Optimistic lock: how many acts of administration there were. Lists change by those alone. */
export const actsSoFar = async (storage: Storage): Promise<number> =>
  (await storage.selectFrom('administration').select('acts').executeTakeFirstOrThrow()).acts

/** What this act was answered, when it was done before. */
async function findDone<T>(within: Storage, actId: string): Promise<{ asked: unknown; answer: T } | undefined> {
  const row = await within.selectFrom('record').select('content').where('actId', '=', actId).executeTakeFirst()
  return row && JSON.parse(row.content)
}
