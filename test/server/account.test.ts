import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../../src/protocol/problems.ts'
import { type Person, read, startServer, type TestServer } from './harness.ts'

const GOOD = 'caballo correcto grapa'
const MINUTE = 60_000

let server: TestServer
let ana: Person
beforeEach(async () => {
  server = await startServer()
  ana = await server.as('ana')
})
afterEach(() => server.stop())

const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms)
}
const change = (person: Person, current: string, password: string) =>
  person('/api/account/password', { method: 'POST', body: { current, password } })
const signIn = (user: string, password: string) =>
  server.ask('/api/session', { method: 'POST', body: { user, password }, address: '10.9.9.9' })
const accountOf = async (person: Person) => read('account', await person('/api/account'))
const codeOf = async (response: Response) => Problem.parse(await response.json()).code
const lastAct = async () => {
  const rows = await server.ports.storage.selectFrom('record').selectAll().orderBy('position').execute()
  const { name, byName, content } = rows.at(-1)!
  return { name, byName, content: JSON.parse(content) as unknown }
}

describe('the own account', () => {
  test('says who one is, where one reaches, and which sessions are open', async () => {
    later(30 * MINUTE)
    const home = await server.as('ana')
    await server.as('beto')
    const account = await accountOf(home)
    expect(account).toMatchObject({
      user: 'ana',
      name: 'Ana Rojas',
      rut: '12.678.579-8',
      roles: ['contraparte'],
      services: ['Subsecretaría del Interior'],
      ministries: [],
      canChangePassword: true,
    })
    expect(account.sessions).toEqual([
      { startedAt: '2026-11-21T12:30:00.000Z', usedAt: '2026-11-21T12:30:00.000Z', isThis: true },
      { startedAt: '2026-11-21T12:00:00.000Z', usedAt: '2026-11-21T12:00:00.000Z', isThis: false },
    ])
    expect((await accountOf(await server.as('clara'))).ministries).toEqual(['Ministerio del Interior'])
  })

  test('tells neither addresses nor tokens, nor of sessions that are over', async () => {
    const text = JSON.stringify(await accountOf(ana))
    expect(text).not.toMatch(/10\.1\.0|[0-9a-f]{64}|hash/)
    later(12 * 60 * MINUTE)
    expect((await accountOf(await server.as('ana'))).sessions).toHaveLength(1)
  })

  test('says since when a session is used, once it is', async () => {
    later(90 * MINUTE)
    expect((await accountOf(ana)).sessions[0]).toMatchObject({
      startedAt: '2026-11-21T12:00:00.000Z',
      usedAt: '2026-11-21T13:30:00.000Z',
    })
  })
})

describe('changing the own password', () => {
  test('ends the other sessions and leaves this one', async () => {
    const home = await server.as('ana')
    expect(await read('changePassword', await change(ana, 'clave de ana', GOOD))).toEqual({ ended: 1 })
    expect([(await ana('/api/session')).status, (await home('/api/session')).status]).toEqual([200, 401])
    expect([(await signIn('ana', 'clave de ana')).status, (await signIn('ana', GOOD)).status]).toEqual([401, 200])
    expect(await lastAct()).toEqual({
      name: 'changePassword',
      byName: 'Ana Rojas',
      content: { user: 'ana', endedSessions: 1 },
    })
  })

  test('takes the present one, and no weak one', async () => {
    expect(await codeOf(await change(ana, 'otra', GOOD))).toBe('wrong-current-password')
    expect(await codeOf(await change(ana, 'clave de ana', 'corta'))).toBe('weak-password')
    expect(await codeOf(await change(ana, 'clave de ana', 'clave de ana'))).toBe('weak-password')
    expect((await signIn('ana', 'clave de ana')).status).toBe(200)
  })

  test('is tried ten times in a quarter of an hour, by one person', async () => {
    for (let round = 0; round < 10; round += 1) await change(ana, 'otra', GOOD)
    expect(await codeOf(await change(ana, 'clave de ana', GOOD))).toBe('too-many-tries')
    expect((await change(await server.as('beto'), 'clave de beto', GOOD)).status).toBe(200)
    later(15 * MINUTE)
    expect((await change(ana, 'clave de ana', GOOD)).status).toBe(200)
  })

  test('an accent typed in one sign or in two is the same', async () => {
    await change(ana, 'clave de ana', 'caf\u0065\u0301 con le\u00f1a'.normalize('NFD'))
    expect((await signIn('ana', 'café con leña'.normalize('NFC'))).status).toBe(200)
    expect((await signIn('ana', 'café con leña'.normalize('NFD'))).status).toBe(200)
  })
})

describe('signing out everywhere', () => {
  test('ends all own sessions, this one too, and nobody else’s', async () => {
    const [home, beto] = [await server.as('ana'), await server.as('beto')]
    const out = await ana('/api/account/sessions', { method: 'DELETE' })
    expect(out.headers.get('set-cookie')).toContain('cuadra_session=; Max-Age=0')
    expect(await read('signOutEverywhere', out)).toEqual({ ended: 2 })
    const statuses = [ana, home, beto].map(async (one) => (await one('/api/session')).status)
    expect(await Promise.all(statuses)).toEqual([401, 401, 200])
    expect((await signIn('ana', 'clave de ana')).status).toBe(200)
  })

  test('the administrator does it for another, who signs in again', async () => {
    const adela = await server.as('adela')
    const { id } = await read('whoAmI', await ana('/api/session'))
    const ended = await adela(`/api/users/${id}/sessions`, { method: 'DELETE' })
    expect(await read('endSessionsOf', ended)).toEqual({ ended: 1 })
    expect([(await ana('/api/session')).status, (await adela('/api/session')).status]).toEqual([401, 200])
    expect((await signIn('ana', 'clave de ana')).status).toBe(200)
    expect(await lastAct()).toEqual({
      name: 'signOutEverywhere',
      byName: 'Adela Cruz',
      content: { user: 'ana', name: 'Ana Rojas', endedSessions: 1 },
    })
  })
})
