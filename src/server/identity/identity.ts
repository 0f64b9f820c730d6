import type { IdentityReturn } from '../../protocol/identity.ts'

/** What is kept of somebody on the way to the provider, to hold against what comes back. */
export interface IdentityChecks {
  readonly state: string
  readonly nonce: string
  /** Of PKCE. */
  readonly verifier: string
}

/** The provider doesn't answer, or what it said can't be trusted. `why` is for the log. */
export interface IdentityFailure {
  readonly is: 'down' | 'refused'
  readonly why: Error
}

/** What comes of asking the provider who somebody is. */
export type Identified = { readonly is: 'known'; readonly rut: string } | { readonly is: 'cancelled' } | IdentityFailure

/** Where to send the browser, and what to keep meanwhile. */
export interface Begun {
  readonly is: 'begun'
  readonly address: string
  readonly checks: IdentityChecks
}

/** A provider of identity that tells the RUT of a person (OpenID Connect, code flow). */
export interface Identity {
  /** As people know it: 'ClaveÚnica'. */
  readonly name: string
  begin(): Promise<Begun | IdentityFailure>
  /** Turns what the browser brought back into a RUT, once everything about it has been checked. */
  finish(brought: IdentityReturn, checks: IdentityChecks): Promise<Identified>
}
