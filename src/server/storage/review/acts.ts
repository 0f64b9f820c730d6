import type { Updateable } from 'kysely'
import { isQuiet, isSending, type Lifecycle, lifecycleAfter, lifecycleOf } from '../../../ficha/lifecycle.ts'
import { type ActName, STATUS_NAMES } from '../../../ficha/status.ts'
import type { StoredFicha } from '../fichas.ts'
import type { Storage, Tables } from '../tables.ts'

/** An act of a ficha that was decided to be good. */
export interface NewAct {
  /** Made by the client. */
  readonly id: string
  readonly name: ActName
  readonly byId: string
  /** ISO UTC. */
  readonly at: string
  /** Hash of what was asked for. */
  readonly asked: string | null
}

/** An act that was stored, with where it left its ficha. */
export interface StoredStep {
  readonly seq: number
  readonly version: number
  readonly standing: Lifecycle
}

/** What an act changes of the row of its ficha, beside what follows from its name. */
export type FichaChange = Pick<
  Updateable<Tables['fichas']>,
  'deliveredSeq' | 'reviewerId' | 'ownCloses' | 'openedAt' | 'openCount' | 'answeredCount' | 'movedAt' | 'movedAct'
>

/**
 * Stores an act and moves its ficha to what its acts come to. Undefined when somebody was first: the ficha isn't where
 * it was when this one was decided. To be called in a transaction, which has to record it too.
 */
export async function storeStep(
  within: Storage,
  ficha: StoredFicha,
  act: NewAct,
  change: FichaChange = {},
): Promise<StoredStep | undefined> {
  const acts = await namesOf(within, ficha.id)
  const before = lifecycleOf(acts)
  const standing = before && lifecycleAfter(before, act.name)
  if (!before || !standing) return undefined
  const [seq, version] = [acts.length + 1, ficha.version + (isQuiet(act.name) ? 0 : 1)]
  const moved = before.status === standing.status ? {} : { movedAct: act.id, movedAt: act.at }
  const { status, sent: iteration, iteration: stands } = standing
  const row = { status, iteration, standing: stands, version, actSeq: seq, ...moved, ...change }
  const { numUpdatedRows } = await within
    .updateTable('fichas')
    .set(row)
    .where('id', '=', ficha.id)
    .where('version', '=', ficha.version)
    .where('actSeq', '=', ficha.actSeq)
    // What was typed meanwhile isn't in what is sent, and shows that a return was seen.
    .$if(isSending(act.name) || act.name === 'undoReturn', (query) =>
      query.where('journalHead', '=', ficha.journalHead),
    )
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return undefined
  await within
    .insertInto('acts')
    .values({ ...act, fichaId: ficha.id, seq, version })
    .execute()
  return { seq, version, standing }
}

/** Every act of a ficha with who did it and when, in order. */
export const actsOfFicha = (storage: Storage, fichaId: string) =>
  storage
    .selectFrom('acts')
    .innerJoin('users', 'users.id', 'acts.byId')
    .select(['acts.name', 'acts.at', 'users.name as by'])
    .where('acts.fichaId', '=', fichaId)
    .orderBy('acts.seq')
    .execute()

async function namesOf(storage: Storage, fichaId: string): Promise<ActName[]> {
  const rows = await storage.selectFrom('acts').select('name').where('fichaId', '=', fichaId).orderBy('seq').execute()
  return rows.map((row) => row.name)
}

export type StoredAct = NonNullable<Awaited<ReturnType<typeof findAct>>>

/** An act by its id, whoever did it. */
export const findAct = (storage: Storage, id: string) =>
  storage.selectFrom('acts').selectAll().where('id', '=', id).executeTakeFirst()

/** How a ficha stood after one of its acts. */
export async function standingAt(storage: Storage, fichaId: string, seq: number): Promise<Lifecycle> {
  const standing = lifecycleOf((await namesOf(storage, fichaId)).slice(0, seq))
  if (!standing) throw new Error(`acts of ficha ${fichaId} that could not have happened`)
  return standing
}

/** Who did what of a ficha after a version of it, in order. */
export const actsSince = (storage: Storage, fichaId: string, version: number) =>
  storage
    .selectFrom('acts')
    .innerJoin('users', 'users.id', 'acts.byId')
    .select(['acts.seq', 'acts.name', 'acts.at', 'users.name as by'])
    .where('acts.fichaId', '=', fichaId)
    .where('acts.version', '>', version)
    .orderBy('acts.seq')
    .execute()

/** How a ficha stands, since when and by whom: 'La ficha está «Devuelta» desde el …: la dejó así Sofía Pérez.' */
export async function sayHowItStands(storage: Storage, ficha: StoredFicha, print: (at: string) => string) {
  const moved = await storage
    .selectFrom('fichas')
    .innerJoin('acts', 'acts.id', 'fichas.movedAct')
    .innerJoin('users', 'users.id', 'acts.byId')
    .select(['acts.at', 'users.name'])
    .where('fichas.id', '=', ficha.id)
    .executeTakeFirst()
  const state = `La ficha está «${STATUS_NAMES[ficha.status]}»`
  return moved ? `${state} desde el ${print(moved.at)}: la dejó así ${moved.name}.` : `${state}.`
}
