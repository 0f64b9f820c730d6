import * as client from 'openid-client'
import type { IdentityReturn } from '../../protocol/identity.ts'
import { ROUTES } from '../../protocol/routes.ts'
import type { Identity, IdentityChecks, IdentityFailure } from './identity.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { findRut } from './run-claim.ts'

/** Endpoints and keys are asked for again after this long. */
const DISCOVERY_MS = 3_600_000
const PATIENCE_SECONDS = 10
/** How far the provider's clock may be from ours. */
const TOLERANCE_SECONDS = 10

/** A provider of OpenID Connect: code flow with PKCE, state and nonce; id tokens checked down to their signature. */
export function oidcIdentity(settings: OidcSettings): Identity {
  const configuration = remembered(() => discover(settings))
  const back = new URL(ROUTES.finishIdentity.path, settings.origin)
  return {
    name: settings.name,
    async begin() {
      try {
        return await begin(await configuration(), back, settings.scope)
      } catch (error) {
        return failed(error)
      }
    },
    async finish(brought, checks) {
      if (brought.error === 'access_denied') return { is: 'cancelled' }
      try {
        const claims = await claimsOf(await configuration(), urlOf(back, brought), checks)
        const rut = findRut(claims, settings.claim)
        return rut ? { is: 'known', rut } : { is: 'refused', why: bare({ code: 'NO_RUT_IN_CLAIM' }) }
      } catch (error) {
        return failed(error)
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const metadata = { client_secret: clientSecret, [client.clockTolerance]: TOLERANCE_SECONDS }
  const isLoopback = new URL(issuer).protocol === 'http:'
  return client.discovery(new URL(issuer), clientId, metadata, undefined, {
    timeout: PATIENCE_SECONDS,
    execute: [client.enableNonRepudiationChecks, ...(isLoopback ? [client.allowInsecureRequests] : [])],
  })
}

/** What was discovered, asked for anew after an hour, and at once after a failure. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; readonly until: number } | undefined
  return () => {
    if (kept && kept.until > performance.now()) return kept.answer
    const asked = { answer: ask(), until: performance.now() + DISCOVERY_MS }
    kept = asked
    asked.answer.catch(() => {
      if (kept === asked) kept = undefined
    })
    return asked.answer
  }
}

async function begin(configuration: client.Configuration, back: URL, scope: string) {
  const checks = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: back.href,
    scope,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
  })
  return { is: 'begun', address: address.href, checks } as const
}

/** Claims of the id token, and over them those that the provider tells of the same person when asked. */
async function claimsOf(configuration: client.Configuration, url: URL, { state, nonce, verifier }: IdentityChecks) {
  const tokens = await client.authorizationCodeGrant(configuration, url, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()!
  if (!configuration.serverMetadata().userinfo_endpoint) return claims
  return { ...claims, ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)) }
}

function urlOf(back: URL, brought: IdentityReturn): URL {
  const url = new URL(back)
  for (const [name, value] of Object.entries(brought)) if (value !== undefined) url.searchParams.set(name, value)
  return url
}

const failed = (error: unknown): IdentityFailure => ({
  is: isUnreachable(error) ? 'down' : 'refused',
  why: bare(error),
})

/** No connection, no answer in time, or a server in trouble: nothing that the person who signs in can have caused. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return error.message === 'fetch failed'
  const { code, cause } = error as { code?: string; cause?: { status?: number } }
  return code === 'OAUTH_TIMEOUT' || (cause instanceof Response && cause.status >= 500)
}

/** The codes alone: messages and causes carry tokens and claims, which are for no log. */
function bare(failure: unknown): Error {
  const { code, error } = failure as { code?: string; error?: string }
  return Object.assign(new Error('OpenID Connect'), {
    name: 'OpenIdConnectError',
    code: [code, error].join(' ').trim(),
  })
}
