import { describe, expect, test } from 'vitest'
import { createClient } from '../../src/protocol/client.ts'
import { type ProblemCode, problem } from '../../src/protocol/problems.ts'
import { freezeMessage } from '../../src/sending/outbox/outbox-message.ts'
import { byProtocol } from '../../src/sending/syncing/by-protocol.ts'
import { Device, DOCUMENT, TO_SEND } from './office.ts'

const message = await freezeMessage(TO_SEND, new Device().ports)
const RECEIPT = {
  folio: '2023-000001-4',
  act: message.act,
  ficha: 'f1',
  programme: 'P',
  service: 'S',
  year: 2023,
  iteration: 1,
  at: '2026-11-21T15:00:00.000Z',
  by: { name: 'Ana' },
  fingerprint: message.body.fingerprint,
  serverTime: '2026-11-21T15:00:00.000Z',
}
const ANA = { id: 'ana', user: 'ana', name: 'Ana', roles: ['contraparte'], services: ['S'] }
const FICHA = {
  id: 'f1',
  version: 1,
  status: 'editing',
  edition: 2023,
  period: DOCUMENT.period,
  programme: DOCUMENT.programme,
  base: {},
}

type Said = { status?: number; body: unknown } | 'nothing'
/** A network that answers by address. */
function network(answers: Record<string, Said>) {
  const asked: string[] = []
  const fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const key = `${init?.method ?? 'GET'} ${url}`
    asked.push(key)
    const said = answers[key] ?? 'nothing'
    if (said === 'nothing') throw new TypeError('Failed to fetch')
    const status = said.status ?? 200
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    return Response.json(said.body, { status, headers: { 'content-type': type } })
  }
  return { asked, ports: byProtocol(createClient(fetch as typeof globalThis.fetch), 'ana') }
}
const refusal = (code: ProblemCode): Said => ({ status: problem(code).status, body: problem(code) })

const SUBMIT = 'POST /api/fichas/f1/submissions'
const WHO = 'GET /api/session'
const GET = 'GET /api/fichas/f1'

describe('posting', () => {
  test('a receipt is accepted', async () => {
    const { ports } = network({ [SUBMIT]: { body: RECEIPT } })
    expect(await ports.post(message)).toEqual({ is: 'accepted', receipt: RECEIPT })
  })

  test('a server that lost its database leaves it unknown, and waiting', async () => {
    const outage = problem('unavailable', { retryAfter: 5 })
    const said = { status: 503, body: outage }
    const waits = { is: 'offline', delay: 'failed', arrived: 'unknown', problem: outage }
    expect(await network({ [SUBMIT]: said }).ports.post(message)).toEqual(waits)
    expect(await network({ [WHO]: said }).ports.ask(message)).toEqual(waits)
  })

  test('no answer leaves it unknown', async () => {
    expect(await network({}).ports.post(message)).toEqual({ is: 'offline', delay: 'network', arrived: 'unknown' })
  })

  test.each<[ProblemCode, object]>([
    ['not-ready', { is: 'refused' }],
    ['unreadable', { is: 'refused' }],
    ['deadline-over', { is: 'refused' }],
    ['not-found', { is: 'refused' }],
    ['act-reused', { is: 'refused' }],
    ['changed', { is: 'conflict' }],
    ['already-sent', { is: 'conflict' }],
    ['not-signed-in', { is: 'offline', delay: 'signedOut', arrived: 'no' }],
    ['too-many-tries', { is: 'offline', delay: 'busy', arrived: 'no' }],
    ['too-fast', { is: 'offline', delay: 'busy', arrived: 'no' }],
    ['server-error', { is: 'offline', delay: 'failed', arrived: 'unknown' }],
    ['outdated', { is: 'offline', delay: 'failed', arrived: 'unknown' }],
  ])('%s is %j', async (code, outcome) => {
    const { ports } = network({ [SUBMIT]: refusal(code) })
    expect(await ports.post(message)).toMatchObject({ ...outcome, problem: { code } })
  })

  test('an answer that is not a receipt is not one', async () => {
    const { ports } = network({ [SUBMIT]: { body: { hello: 1 } } })
    expect(await ports.post(message)).toMatchObject({ is: 'offline', delay: 'failed', arrived: 'unknown' })
  })
})

describe('asking', () => {
  test('the server has it', async () => {
    const { ports } = network({ [WHO]: { body: ANA }, [GET]: { body: { ...FICHA, sent: RECEIPT } } })
    expect(await ports.ask(message)).toEqual({ is: 'stored', receipt: RECEIPT })
  })

  test('the server has none, or that of somebody else', async () => {
    const none = network({ [WHO]: { body: ANA }, [GET]: { body: FICHA } })
    expect(await none.ports.ask(message)).toEqual({ is: 'absent' })
    const other = network({ [WHO]: { body: ANA }, [GET]: { body: { ...FICHA, sent: { ...RECEIPT, act: 'x' } } } })
    expect(await other.ports.ask(message)).toEqual({ is: 'absent' })
  })

  test('nobody answers, or the session is over', async () => {
    expect(await network({}).ports.ask(message)).toMatchObject({ is: 'offline', delay: 'network' })
    const over = network({ [WHO]: refusal('not-signed-in') })
    expect(await over.ports.ask(message)).toMatchObject({ is: 'offline', delay: 'signedOut' })
  })

  test('in the session of somebody else nothing is sent in the name of this one', async () => {
    const { ports, asked } = network({ [WHO]: { body: { ...ANA, id: 'berta' } }, [GET]: { body: FICHA } })
    expect(await ports.ask(message)).toMatchObject({ is: 'offline', delay: 'signedOut' })
    expect(asked).toEqual([WHO])
  })

  test('a ficha that is not ours any more is refused on posting, not asked for for ever', async () => {
    const { ports } = network({ [WHO]: { body: ANA }, [GET]: refusal('not-found') })
    expect(await ports.ask(message)).toEqual({ is: 'absent' })
  })
})
