import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import type { OidcSettings } from '../../src/server/identity/oidc-settings.ts'
import { ORIGIN } from './harness.ts'

export const SECRET = 'the secret of the client, which nobody guesses'

export const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A server on loopback that ends with its connections. */
export async function listen(listenerOf: (base: string) => RequestListener) {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', listenerOf(base))
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { base, stop }
}

export const settingsFor = (issuer: string, more: Partial<OidcSettings> = {}): OidcSettings => ({
  issuer,
  clientId: 'cuadra',
  clientSecret: SECRET,
  name: 'ClaveÚnica',
  claim: 'RolUnico',
  scope: 'openid run name',
  origin: ORIGIN,
  ...more,
})

/**
 * A real provider (oidc-provider) that asks nobody for a password: `person` is who sits before the browser. `origin` is
 * where Cuadra is.
 */
export async function startProvider(origin = ORIGIN) {
  const person: { claims: Record<string, unknown>; refuses: boolean } = { claims: {}, refuses: false }
  const key = { ...newKey().privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const listening = await listen((issuer) => {
    const provider = new Provider(issuer, configurationOf(origin, person, key))
    const answer = provider.callback()
    return (request, response) => {
      if (!request.url?.startsWith('/interaction')) return answer(request, response)
      const login = { login: { accountId: 'persona-1' } }
      const result = person.refuses ? { error: 'access_denied' } : login
      void provider.interactionFinished(request, response, result)
    }
  })
  return { ...listening, person }
}

/** Seconds. */
const HOUR = 3_600
const CLOCK_TOLERANCE = 0

const configurationOf = (origin: string, person: { claims: Record<string, unknown> }, key: object) => ({
  clients: [
    {
      client_id: 'cuadra',
      client_secret: SECRET,
      redirect_uris: [`${origin}/api/session/oidc/return`],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  // Said outright, since it warns of whatever it has to choose by itself.
  adapter: createMemoryAdapter(CLOCK_TOLERANCE),
  ttl: { AccessToken: HOUR, Grant: HOUR, IdToken: HOUR, Interaction: HOUR, Session: HOUR },
  jwks: { keys: [key] },
  cookies: { keys: ['for tests'] },
  pkce: { required: () => true },
  scopes: ['openid', 'run', 'name'],
  claims: { openid: ['sub'], run: ['RolUnico', 'rut'], name: ['name'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: () => '/interaction' },
  findAccount: (_context: unknown, id: string) => ({
    accountId: id,
    claims: async () => ({ sub: id, ...person.claims }),
  }),
  loadExistingGrant: async ({ oidc }: { oidc: GrantContext }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid run name')
    await grant.save()
    return grant
  },
})

interface GrantContext {
  readonly provider: Provider
  readonly client: { readonly clientId: string }
  readonly session: { readonly accountId: string }
}

/** Goes where the provider sends a browser, with its cookies, until it is sent back to Cuadra; gives that address. */
export async function walkThrough(address: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = new URL(address)
  while (next.origin !== ORIGIN) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      jar.set(name!, value!)
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`the provider answers ${response.status}: ${await response.text()}`)
    next = new URL(location, next)
  }
  return next
}
