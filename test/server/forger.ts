import { sign } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { listen, newKey } from './identity-provider.ts'

type Claims = Record<string, unknown>

/** How an answer differs from a right one. */
export interface Forgery {
  /** Over the claims of the id token. */
  claims?: Claims
  /** Of the header of the id token. */
  header?: Claims
  /** Signs with a key that the provider doesn't publish. */
  otherKey?: boolean
  /** Changes the token once it is signed. */
  tamper?: (token: string) => string
  /** Of whom userinfo speaks. */
  userinfo?: Claims
  /** Instead of the answer of the token endpoint. */
  token?: { status: number; body: unknown }
  /** Over the metadata. */
  metadata?: Claims
  withoutIdToken?: boolean
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const now = (): number => Math.floor(Date.now() / 1000)

/** A provider that says what a test wants it to; what it says by itself is right. */
export async function startForger() {
  const [key, other] = [newKey(), newKey()]
  const state = { forgery: {} as Forgery, nonce: '', asked: [] as string[] }
  const kid = { kid: 'one', alg: 'RS256', use: 'sig' }
  const idToken = (issuer: string): string => {
    const { claims, header, otherKey, tamper } = state.forgery
    const right = { iss: issuer, aud: 'cuadra', sub: 'persona-1', nonce: state.nonce, iat: now(), exp: now() + 300 }
    const signed = `${base64({ alg: 'RS256', kid: 'one', ...header })}.${base64({ ...right, ...claims })}`
    const signature = sign('RSA-SHA256', Buffer.from(signed), (otherKey ? other : key).privateKey)
    const token = `${signed}.${signature.toString('base64url')}`
    return tamper?.(token) ?? token
  }
  const answers: Record<string, (issuer: string) => { status?: number; body: unknown }> = {
    '/.well-known/openid-configuration': (issuer) => ({ body: { ...metadataOf(issuer), ...state.forgery.metadata } }),
    '/jwks': () => ({ body: { keys: [{ ...key.publicKey.export({ format: 'jwk' }), ...kid }] } }),
    '/token': (issuer) =>
      state.forgery.token ?? {
        body: {
          access_token: 'access',
          token_type: 'Bearer',
          ...(!state.forgery.withoutIdToken && { id_token: idToken(issuer) }),
        },
      },
    '/userinfo': () => ({
      body: { sub: 'persona-1', RolUnico: { numero: 44_444_444, DV: '4', tipo: 'RUN' }, ...state.forgery.userinfo },
    }),
  }
  const listening = await listen((issuer) => (request: IncomingMessage, response) => {
    const path = new URL(request.url!, issuer).pathname
    state.asked.push(path)
    const { status = 200, body } = answers[path]?.(issuer) ?? { status: 404, body: {} }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  return { ...listening, state }
}

const metadataOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
})
