import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sha256 } from '../../src/ficha/fingerprint.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { issueLink } from '../../src/server/session/issue-password-link.ts'
import { type Asking, read, startServer, type TestServer } from './harness.ts'

const GOOD = 'caballo correcto grapa'
const HOUR = 3_600_000

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms)
}
const idOf = async (user: string): Promise<string> =>
  (await server.ports.storage.selectFrom('users').select('id').where('user', '=', user).executeTakeFirstOrThrow()).id
const issued = async (user: string) => read('issuePasswordLink', await issue(user))
const issue = async (user: string, by = 'adela') =>
  (await server.as(by))(`/api/users/${await idOf(user)}/password-link`, { method: 'POST' })
const tokenFor = async (user: string) => (await issued(user)).address.split('#')[1]!
const look = (token: string, more: Asking = {}) =>
  server.ask('/api/password-link', { method: 'POST', body: { token }, ...more })
const choose = (token: string, password: string, more: Asking = {}) =>
  server.ask('/api/password-link/password', { method: 'POST', body: { token, password }, ...more })
const signIn = (user: string, password: string) =>
  server.ask('/api/session', { method: 'POST', body: { user, password }, address: '10.9.9.9' })
const codeOf = async (response: Response) => Problem.parse(await response.json()).code
const recorded = async () =>
  (await server.ports.storage.selectFrom('record').selectAll().orderBy('position').execute()).map((one) => ({
    name: one.name,
    by: one.byName,
    subject: one.subject,
    content: JSON.parse(one.content),
  }))

describe('a link to choose a password', () => {
  test('says for whom it is, opens once, and signs in', async () => {
    const token = await tokenFor('nadia')
    const owner = await read('readPasswordLink', await look(token))
    expect(owner).toMatchObject({ user: 'nadia', name: 'Nadia Vera', rut: '12.678.579-8', purpose: 'reset' })
    const chosen = await choose(token, GOOD)
    expect(chosen.headers.get('set-cookie')).toMatch(/^cuadra_session=[\w-]{43}; .*SameSite=Strict$/)
    expect((await read('usePasswordLink', chosen)).user).toBe('nadia')
    expect((await signIn('nadia', GOOD)).status).toBe(200)
    expect(await codeOf(await look(token))).toBe('link-over')
    expect(await codeOf(await choose(token, `${GOOD} otra vez`))).toBe('link-over')
    expect((await signIn('nadia', GOOD)).status).toBe(200)
  })

  test('is the only one, also when several are issued at once', async () => {
    const by = { id: await idOf('adela'), name: 'Adela' }
    const nadia = await idOf('nadia')
    for (const _round of [1, 2, 3]) {
      const given = await Promise.all([1, 2, 3, 4].map(() => issueLink(server.ports, nadia, by)))
      const statuses = await Promise.all(given.map(async (one) => (await look(one!.address.split('#')[1]!)).status))
      expect(statuses.sort()).toEqual([200, 410, 410, 410])
    }
  })

  test('is given by user name too, in capitals or not', async () => {
    const given = await (await server.as('adela'))('/api/users/Nadia/password-link', { method: 'POST' })
    expect((await read('issuePasswordLink', given)).user).toBe('nadia')
    const ended = await (await server.as('adela'))('/api/users/ana/sessions', { method: 'DELETE' })
    expect(await read('endSessionsOf', ended)).toEqual({ ended: 0 })
  })

  test('stops the password that there was and ends every session at once', async () => {
    const [office, home] = [await server.as('ana'), await server.as('ana')]
    await issued('ana')
    expect([(await office('/api/session')).status, (await home('/api/session')).status]).toEqual([401, 401])
    expect(await codeOf(await signIn('ana', 'clave de ana'))).toBe('wrong-password')
    expect(await codeOf(await signIn('ana', ''))).toBe('malformed')
  })

  test('is the first one of who never had a password, also when it is given again', async () => {
    await server.ports.storage.updateTable('users').set({ passwordHash: '' }).where('user', '=', 'nadia').execute()
    expect((await issued('nadia')).purpose).toBe('first')
    expect((await issued('nadia')).purpose).toBe('first')
    await choose(await tokenFor('nadia'), GOOD)
    expect((await issued('nadia')).purpose).toBe('reset')
    expect((await issued('nadia')).purpose).toBe('reset')
  })

  test('ends after 72 hours, or when another is given', async () => {
    const first = await tokenFor('nadia')
    const second = await tokenFor('nadia')
    expect(await codeOf(await look(first))).toBe('link-over')
    later(72 * HOUR - 1)
    expect((await look(second)).status).toBe(200)
    later(1)
    expect(await codeOf(await choose(second, GOOD))).toBe('link-over')
  })

  test('opened twice at once gives one password, that of whom it let in', async () => {
    const token = await tokenFor('nadia')
    const both = await Promise.all([choose(token, `${GOOD} uno`), choose(token, `${GOOD} dos`)])
    expect(both.map((one) => one.status).sort()).toEqual([200, 410])
    const winner = both[0]!.status === 200 ? 'uno' : 'dos'
    expect((await signIn('nadia', `${GOOD} ${winner}`)).status).toBe(200)
  })

  test('a refused password leaves it open', async () => {
    const token = await tokenFor('nadia')
    expect(await codeOf(await choose(token, 'corta'))).toBe('weak-password')
    expect((await choose(token, GOOD)).status).toBe(200)
  })

  test('is stored as a hash, and neither it nor a password is in the record or the log', async () => {
    const { address } = await issued('nadia')
    const token = address.split('#')[1]!
    expect(address).toMatch(/^\/clave#[\w-]{43}$/)
    await choose(token, GOOD)
    const links = await server.ports.storage.selectFrom('passwordLinks').selectAll().execute()
    expect(links.map((one) => one.tokenHash)).toEqual([await sha256(token)])
    const kept = JSON.stringify([await recorded(), server.lines])
    for (const secret of [token, await sha256(token), GOOD]) expect(kept).not.toContain(secret)
  })

  test('a wrong token is no link, and a hundred tries from an address are enough', async () => {
    for (let round = 0; round < 100; round += 1) expect((await look('x'.repeat(43))).status).toBe(410)
    expect(await codeOf(await look('x'.repeat(43)))).toBe('too-many-tries')
    expect(await codeOf(await choose('x'.repeat(43), GOOD))).toBe('too-many-tries')
    expect((await look('x'.repeat(43), { address: '10.0.0.2' })).status).toBe(410)
  })

  test('without anybody behind it is not found', async () => {
    const adela = await server.as('adela')
    expect((await adela('/api/users/nobody/password-link', { method: 'POST' })).status).toBe(404)
    expect((await adela('/api/users/nobody/sessions', { method: 'DELETE' })).status).toBe(404)
  })

  test('is given by the command line too, inside the transaction that makes the account', async () => {
    const id = await idOf('nadia')
    const by = { id: null, name: 'línea de comandos' }
    const link = await server.ports.storage
      .transaction()
      .execute((storage) => issueLink({ ...server.ports, storage }, id, by))
    expect((await look(link!.address.split('#')[1]!)).status).toBe(200)
    expect(await recorded()).toMatchObject([{ name: 'issueLink', by: 'línea de comandos', subject: `user:${id}` }])
  })
})

describe('who has no password', () => {
  test('is verified as long as anybody, and answered like a wrong password', async () => {
    await server.ports.storage.updateTable('users').set({ passwordHash: '' }).where('user', '=', 'nadia').execute()
    const verify = vi.spyOn(server.ports.passwords, 'verify').mockResolvedValue(true)
    expect(await codeOf(await signIn('nadia', 'cualquiera'))).toBe('wrong-password')
    expect(verify.mock.calls).toEqual([[server.ports.passwords.dummy, 'cualquiera']])
  })

  test('a password that is reset while it is being verified opens nothing', async () => {
    const { passwords } = server.ports
    vi.spyOn(passwords, 'verify').mockImplementationOnce(async () => {
      await issueLink(server.ports, await idOf('ana'), { id: null, name: 'prueba' })
      return true
    })
    expect(await codeOf(await signIn('ana', 'clave de ana'))).toBe('wrong-password')
    expect(await server.ports.storage.selectFrom('sessions').selectAll().execute()).toEqual([])
  })
})
