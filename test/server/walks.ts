import { randomUUID } from 'node:crypto'
import type { Status } from '../../src/ficha/status.ts'
import type { ReviewAct } from '../../src/protocol/review.ts'
import type { Seed } from '../../src/server/seed.ts'
import { type Person, read, send, startServer, type TestServer } from './harness.ts'
import { does, kept, sendingOf, types } from './reviewing.ts'
import { SEED } from './seed.ts'

/** In what reviewers say before it is told to the institution, and in what an evaluator writes. */
export const SECRET = 'SECRETO'

const sofia = SEED.users[3]!
const ana = SEED.users[0]!
/** People beside those of the seed: two roles at once, and one to whom each ficha was given. */
const MORE = [
  { ...ana, user: 'dora', name: 'Dora Paz', roles: ['contraparte', 'sectorialista'] as const },
  { ...sofia, user: 'elisa', name: 'Elisa Mora', roles: ['sectorialista', 'jefatura'] as const },
  { ...sofia, user: 'pilar', name: 'Pilar Gil', services: ['rios'] },
  { ...sofia, user: 'omar', name: 'Omar Vera', services: ['subsecretaria'] },
]

/** So many fichas of one service, each for a trial of its own. */
const manyFichas = (count: number): Seed => ({
  ...SEED,
  users: [...SEED.users, ...MORE],
  fichas: Array.from({ length: count }, (_, index) => ({
    ...SEED.fichas[0]!,
    programme: { ...SEED.fichas[0]!.programme, id: `p${index}`, name: `Programa ${index}` },
  })),
})

/** A server with fichas to spare, and people to act on them. */
export async function startWalking(fichas: number) {
  const server = await startServer({}, manyFichas(fichas))
  const { storage } = server.ports
  const idOf = async (user: string) =>
    (await storage.selectFrom('users').select('id').where('user', '=', user).executeTakeFirstOrThrow()).id
  // Omar fills elsewhere and reviews here.
  const omar = await idOf('omar')
  await storage.insertInto('userRoles').values({ userId: omar, role: 'contraparte' }).execute()
  await storage.insertInto('assignments').values({ userId: omar, role: 'contraparte', serviceId: 'rios' }).execute()
  const [filler, reviewer, head] = [await server.as('ana'), await server.as('sofia'), await server.as('julia')]
  let next = 0
  return { server, filler, reviewer, head, given: await idOf('pilar'), fresh: () => `p${next++}-2023` }
}
export type Walking = Awaited<ReturnType<typeof startWalking>>

type Step = (walking: Walking, ficha: string) => Promise<unknown>
const by =
  (who: 'filler' | 'reviewer' | 'head') =>
  (name: ReviewAct, more: object = {}): Step =>
  (walking, ficha) =>
    does(walking.server, walking[who], name, more, ficha)
const [reviews, leads] = [by('reviewer'), by('head')]
const sending: Step = async ({ server, filler }, ficha) =>
  read('submit', await send(filler, ficha, await sendingOf(server, filler, ficha)))
/** About the observation of a number. */
const on =
  (number: number, name: 'accept' | 'retract' | 'insist', text = `Insisto, ${SECRET}.`): Step =>
  async ({ server, reviewer }, ficha) => {
    const one = (await kept(server, ficha)).observations.find((some) => some.number === number)!
    return does(server, reviewer, name, { observation: one.id, seen: Number(one.length), text }, ficha)
  }
/** Whatever is left is retracted. */
const settling: Step = async (walking, ficha) => {
  for (const { number, state } of (await kept(walking.server, ficha)).observations)
    if (state === 'open' || state === 'answered') await on(number, 'retract')(walking, ficha)
}

const RECEIVED: Step[] = [sending]
const ANSWERED: Step[] = [
  ...RECEIVED,
  ...Array.from({ length: 4 }, () => reviews('observe')),
  on(4, 'retract'),
  reviews('return'),
  by('filler')('open'),
  sending,
]
/** One observation open, one answered, one accepted, one retracted; one more that nobody was told of. */
const IN_REVIEW: Step[] = [
  ...ANSWERED,
  on(1, 'insist'),
  on(3, 'accept'),
  reviews('observe', { text: `Otra, ${SECRET}.` }),
]
const CLOSED: Step[] = [...IN_REVIEW, settling, reviews('close')]
const EVALUATED: Step[] = [...CLOSED, reviews('evaluate')]

/** How a ficha is brought to each status, by acts of those who may. */
export const WALKS: Readonly<Record<Status, readonly Step[]>> = {
  unstarted: [],
  editing: [({ filler }, ficha) => types(filler, ficha)],
  received: RECEIVED,
  inReview: IN_REVIEW,
  returned: [...IN_REVIEW, reviews('return')],
  resubmitted: ANSWERED,
  reopened: [...CLOSED, leads('reopen')],
  closed: CLOSED,
  evaluated: EVALUATED,
  published: [...EVALUATED, reviews('publish')],
}

/** A fresh ficha in a status, given to Pilar. */
export async function walkTo(walking: Walking, status: Status): Promise<string> {
  const ficha = walking.fresh()
  await leads('assign', { reviewer: walking.given })(walking, ficha)
  for (const step of WALKS[status]) await step(walking, ficha)
  const { status: reached } = await kept(walking.server, ficha)
  if (reached !== status) throw new Error(`${ficha} is ${reached}, not ${status}`)
  return ficha
}

/** What an act needs beside its status: nothing to settle before it is closed. */
export const ready: Partial<Record<ReviewAct, Step>> = { close: settling }

export const newAct = randomUUID
export const asNobody = ({ server }: Walking): Person => Object.assign(server.ask, { cookie: '' }) as Person
export type { TestServer }
