import type { ObservationState, RemarkKind } from '../../../ficha/observation.ts'
import { lastAskOf, standingWords, stateOfThread } from '../../../ficha/observation.ts'
import type { Observation, Remark } from '../../../protocol/review.ts'
import type { StoredFicha } from '../fichas.ts'
import type { Storage, Tables } from '../tables.ts'

type RemarkRow = Omit<Tables['remarks'], 'observationId' | 'position'>

/** Adds a word to the thread of an observation, and gives what the thread comes to. */
export async function addRemark(within: Storage, observation: string, remark: RemarkRow): Promise<ObservationState> {
  const kinds = await kindsOf(within, observation)
  await within
    .insertInto('remarks')
    .values({ ...remark, observationId: observation, position: kinds.length + 1 })
    .execute()
  const state = stateOfThread([...kinds, remark.kind])
  await within.updateTable('observations').set({ state }).where('id', '=', observation).execute()
  return state
}

/** Every word of a thread, with who said it, by which act of the ficha and when. */
export const threadOf = (storage: Storage, observation: string) =>
  storage
    .selectFrom('remarks')
    .innerJoin('users', 'users.id', 'remarks.byId')
    .select(['kind', 'byId', 'users.name as by', 'at', 'seq'])
    .where('observationId', '=', observation)
    .orderBy('position')
    .execute()

/** Who said what a thread asks for now. */
export const askerOf = async (storage: Storage, observation: string) => lastAskOf(await threadOf(storage, observation))

async function kindsOf(storage: Storage, observation: string): Promise<RemarkKind[]> {
  const thread = storage.selectFrom('remarks').select('kind').where('observationId', '=', observation)
  return (await thread.orderBy('position').execute()).map((one) => one.kind)
}

/** An observation of a ficha as it is now, with how long its thread is; undefined when there is none. */
export async function findObservation(storage: Storage, fichaId: string, id: string) {
  const found = await storage
    .selectFrom('observations')
    .selectAll()
    .where('id', '=', id)
    .where('fichaId', '=', fichaId)
    .executeTakeFirst()
  return found && { ...found, length: (await kindsOf(storage, id)).length }
}

/** Who said the last word in a thread, by which act and when. */
export const lastWordOf = (storage: Storage, observation: string) =>
  storage
    .selectFrom('remarks')
    .innerJoin('acts', 'acts.id', 'remarks.actId')
    .innerJoin('users', 'users.id', 'remarks.byId')
    .select(['acts.name', 'remarks.at', 'users.name as by'])
    .where('observationId', '=', observation)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

/** Observations that are answered, and were by the sending of this iteration. */
export const listAnsweredBy = (storage: Storage, fichaId: string, iteration: number) =>
  storage
    .selectFrom('observations')
    .innerJoin('remarks', 'remarks.observationId', 'observations.id')
    .select('observations.id')
    .where('observations.fichaId', '=', fichaId)
    .where('observations.state', '=', 'answered')
    .where('remarks.kind', '=', 'answer')
    .where('remarks.iteration', '=', iteration)
    .orderBy('observations.number')
    .execute()

/** How many observations a ficha has in each state. */
export async function readObservationCounts(storage: Storage, fichaId: string) {
  const rows = await storage
    .selectFrom('observations')
    .select((row) => ['state', row.fn.countAll<number>().as('count')])
    .where('fichaId', '=', fichaId)
    .groupBy('state')
    .execute()
  const of = (state: ObservationState) => Number(rows.find((one) => one.state === state)?.count ?? 0)
  return {
    openCount: of('open'),
    answeredCount: of('answered'),
    all: rows.reduce((sum, one) => sum + Number(one.count), 0),
  }
}

/**
 * The observations of a ficha with their threads, in their order. `asFarAs`: whoever isn't a reviewer is shown what was
 * said up to the last return or closing, and their own answers. `readerId`: whose words are told to be the reader's.
 * `isWhole`: with what was taken back before it was told, and that it was.
 */
export async function readObservations(
  storage: Storage,
  ficha: Pick<StoredFicha, 'id'>,
  asFarAs: number,
  readerId?: string,
  isWhole = false,
): Promise<Observation[]> {
  const observations = await storage
    .selectFrom('observations')
    .selectAll()
    .where('fichaId', '=', ficha.id)
    .orderBy('number')
    .execute()
  const remarks = await storage
    .selectFrom('remarks')
    .innerJoin('users', 'users.id', 'remarks.byId')
    .select(['observationId', 'kind', 'text', 'at', 'iteration', 'seq', 'position', 'byId', 'users.name as by'])
    .where('fichaId', '=', ficha.id)
    .where((row) => row.or([row('seq', '<=', asFarAs), row('kind', 'in', ['answer', 'unanswer'])]))
    .orderBy('observationId')
    .orderBy('position')
    .execute()
  return observations.flatMap(({ placeKind, placeAt, fichaId: _ficha, ...kept }) => {
    const words = remarks.filter((one) => one.observationId === kept.id)
    const thread = (isWhole ? words : standingWords(words)).map((one) => toRemark(one, readerId))
    if (thread.length === 0) return []
    const state = stateOfThread(thread.map((one) => one.kind))
    return [{ ...kept, state, place: { kind: placeKind, at: placeAt }, thread }]
  })
}

type Read = Omit<Remark, 'by' | 'isMine'> & { readonly by: string; readonly byId: string }

const toRemark = ({ kind, text, at, iteration, position, by, byId }: Read, readerId: string | undefined): Remark => ({
  kind,
  text,
  at,
  iteration,
  position,
  by: { name: by },
  ...(byId === readerId && { isMine: true }),
})
