import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { Receipt, Who } from '../../src/protocol/bodies.ts'
import { type CallResult, createClient } from '../../src/protocol/client.ts'
import { PROBLEMS, Problem, type ProblemCode, problem } from '../../src/protocol/problems.ts'
import { ROUTES } from '../../src/protocol/routes.ts'
import { onOutdated, WIRE, WIRE_HEADER } from '../../src/protocol/wire.ts'

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
const HEALTH = { version: '1', database: 'ok', time: '2026-11-21T12:00:00Z' }
const answering = (answer: () => Response | Promise<Response>) => createClient(async () => answer())

describe('the client', () => {
  test('gives what the schema of the route reads', async () => {
    expect(await answering(() => json(HEALTH))('health')).toEqual({ is: 'ok', value: HEALTH })
  })

  test('gives the problem that was answered', async () => {
    const body = problem('already-sent', { sent: { folio: '2023-000001-9', at: 'x', by: { name: 'Ana' } } })
    const call = answering(() => json(body, 409, 'application/problem+json'))
    expect(await call('whoAmI')).toEqual({ is: 'problem', problem: body })
  })

  test.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['502', () => json({}, 502)],
    ['503', () => json(HEALTH, 503)],
    ['504', () => json({}, 504)],
    ['the page of a captive portal', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['no type', () => new Response(null, { status: 200 })],
    ['an answer cut off', () => new Response('{"a":', { headers: { 'content-type': 'application/json' } })],
  ])('%s is offline', async (_name, answer) => {
    expect(await answering(answer)('health')).toEqual({ is: 'offline' })
  })

  test('our server without its database is as far away as no network, and says how long to wait', async () => {
    const body = problem('unavailable', { retryAfter: 5 })
    const call = answering(() => json(body, 503, 'application/problem+json'))
    expect(await call('whoAmI')).toEqual({ is: 'offline', problem: body })
    const gateway = answering(() => json({ message: 'no' }, 503, 'application/problem+json'))
    expect(await gateway('whoAmI')).toEqual({ is: 'offline' })
  })

  test.each([
    ['an answer of another shape', json({ version: 1 })],
    ['a problem of another server', json({ message: 'no' }, 400)],
  ])('%s is told apart from no network', async (_name, response) => {
    expect(await answering(() => response)('health')).toEqual({ is: 'problem', problem: problem('unknown-answer') })
  })

  describe('of another release than the server', () => {
    const from = (wire: string, code: ProblemCode) =>
      answering(() => {
        const response = json(problem(code), PROBLEMS[code].status, 'application/problem+json')
        response.headers.set(WIRE_HEADER, wire)
        return response
      })

    test.each(['malformed', 'not-found', 'unknown-answer'] as const)('%s is told as what it is', async (code) => {
      const hear = vi.fn()
      const stop = onOutdated(hear)
      expect(await from('other', code)('whoAmI')).toEqual({ is: 'problem', problem: problem('outdated') })
      expect(hear).toHaveBeenCalledTimes(1)
      expect(await from(WIRE, code)('whoAmI')).toEqual({ is: 'problem', problem: problem(code) })
      expect(hear).toHaveBeenCalledTimes(1)
      stop()
    })

    test('hears what is decided, and what it understands', async () => {
      expect(await from('other', 'deadline-over')('whoAmI')).toMatchObject({ problem: { code: 'deadline-over' } })
      const call = answering(() => {
        const response = json(HEALTH)
        response.headers.set(WIRE_HEADER, 'other')
        return response
      })
      expect(await call('health')).toEqual({ is: 'ok', value: HEALTH })
    })
  })

  test('writes address, query and body as the route says', async () => {
    const asked: [string, RequestInit][] = []
    const call = createClient(async (url, init) => {
      asked.push([String(url), init!])
      return json({}, 502)
    })
    await call('ficha', { params: { id: 'a/b ñ' } })
    await call('inbox', { query: { state: 'inReview', q: 'a&b', service: '' } })
    await call('signIn', { body: { user: 'ana', password: 'x' } })
    expect(asked.map(([url]) => url)).toEqual([
      '/api/fichas/a%2Fb%20%C3%B1',
      '/api/inbox?state=inReview&q=a%26b',
      '/api/session',
    ])
    expect(asked[2]![1]).toMatchObject({ method: 'POST', body: '{"user":"ana","password":"x"}' })
    expect(asked[0]![1].body).toBeUndefined()
  })

  test('is typed by the table', () => {
    const call = createClient()
    expectTypeOf(call<'whoAmI'>).returns.resolves.toEqualTypeOf<CallResult<Who>>()
    expectTypeOf(call<'submit'>).returns.resolves.toEqualTypeOf<CallResult<Receipt>>()
  })
})

describe('the tables', () => {
  test('every problem says in Spanish what to read, and reads back', () => {
    for (const code of Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]) {
      const made = problem(code, { detail: 'x' })
      expect(Problem.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
      expect([made.type, made.title.endsWith('.')]).toEqual([`urn:cuadra:problem:${code}`, true])
    }
  })

  test('no two routes share method and path; writes carry a body or nothing to write', () => {
    const lines = Object.values(ROUTES).map(({ method, path }) => `${method} ${path}`)
    expect(new Set(lines).size).toBe(lines.length)
    for (const route of Object.values(ROUTES)) if ('body' in route) expect(route.method).toBe('POST')
  })
})
