import { randomUUID } from 'node:crypto'
import { type ObservationState, type RemarkKind, SAYABLE } from '../../src/ficha/observation.ts'
import type { ReviewAct } from '../../src/protocol/review.ts'
import { type Person, prepare, read, send, type TestServer } from './harness.ts'
import { CLOSES, FICHA } from './seed.ts'

const ZEROS = '0'.repeat(64)
/** Later than its period closes, and than what it was given. */
const dayAfter = (closes: string | null) =>
  new Date(new Date(closes ?? '2027-03-01T12:00:00.000Z').getTime() + 86_400_000).toISOString()
export const EVALUATION = { dimensions: {}, overcome: [] }
export const PLACE = { kind: 'cell', at: 'initialBudget~2023' } as const

/** How a ficha stands in the database, whoever asks. */
export async function kept({ ports: { storage } }: TestServer, ficha: string) {
  const row = await storage.selectFrom('fichas').selectAll().where('id', '=', ficha).executeTakeFirstOrThrow()
  const sent = await storage
    .selectFrom('submissions')
    .select('fingerprint')
    .where('fichaId', '=', ficha)
    .where('iteration', '=', row.standing)
    .executeTakeFirst()
  const observations = await storage
    .selectFrom('observations')
    .select((one) => [
      ...(['id', 'number', 'state'] as const),
      one
        .selectFrom('remarks')
        .whereRef('observationId', '=', 'observations.id')
        .select((all) => all.fn.countAll<number>().as('length'))
        .as('length'),
    ])
    .where('fichaId', '=', ficha)
    .orderBy('number')
    .execute()
  return { ...row, fingerprint: sent?.fingerprint ?? ZEROS, observations }
}

const isSayable = (name: string, state: ObservationState) => SAYABLE[state].includes(name as RemarkKind)

/** A body of an act that is good as the ficha stands, if any can be. */
export async function bodyOf(server: TestServer, ficha: string, name: ReviewAct, more: object = {}) {
  const { version, fingerprint, observations, ownCloses } = await kept(server, ficha)
  const about = observations.find((one) => isSayable(name, one.state)) ?? observations[0]
  const said = { observation: about?.id ?? 'none', seen: Number(about?.length ?? 1) }
  const observed = { place: PLACE, label: 'Presupuesto 2023', shown: '1.000' }
  const led = { reviewer: null, reason: 'Lo pidió la institución.', closes: dayAfter(ownCloses) }
  const all = { name, act: randomUUID(), version, fingerprint, text: 'Explique.', evaluation: EVALUATION }
  return { ...all, ...said, ...observed, ...(['assign', 'reopen', 'extend'].includes(name) && led), ...more }
}

export const ask = (person: Person, ficha: string, body: object) =>
  person(`/api/fichas/${ficha}/acts`, { method: 'POST', body })

/** Does an act that has to be taken. */
export async function does(server: TestServer, person: Person, name: ReviewAct, more: object = {}, ficha = FICHA) {
  const response = await ask(person, ficha, await bodyOf(server, ficha, name, more))
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`)
  return read('act', response)
}

/** Types a first key. */
export async function types(person: Person, ficha = FICHA): Promise<Response> {
  const { id: account } = (await (await person('/api/session')).json()) as { id: string }
  const at = '2026-11-21T14:30:00.000Z'
  const [id, device] = [randomUUID(), `pc.${randomUUID().slice(0, 8)}`]
  const entry = { id, device, seq: 1, lamport: 1, at, replaces: null, op: 'set', cell: 'purpose', typed: 'Acoger' }
  return person(`/api/fichas/${ficha}/journal`, { method: 'POST', body: { account, entries: [entry] } })
}

/** The body of a sending, with an answer to each open observation. */
export async function sendingOf(server: TestServer, person: Person, ficha = FICHA, text = 'Hubo un ajuste.') {
  const { observations, iteration } = await kept(server, ficha)
  const replies = observations.filter((one) => one.state === 'open').map((one) => ({ observation: one.id, text }))
  const answers = { purpose: 'Acoger', initialBudget: { '2023': 1_000 + iteration } }
  return { ...(await prepare(person, ficha, randomUUID(), answers)), replies }
}

export async function sends(server: TestServer, person: Person, ficha = FICHA) {
  const response = await send(person, ficha, await sendingOf(server, person, ficha))
  if (!response.ok) throw new Error(`submit: ${await response.text()}`)
  return read('submit', response)
}

/** Puts the clock a second on, or past the deadline of every period. */
export const tick = ({ clock }: TestServer) => {
  clock.now = new Date(clock.now.getTime() + 1_000)
}
export const passDeadline = ({ clock }: TestServer) => {
  clock.now = new Date(new Date(CLOSES).getTime() + 60_000)
}
