import type { IdentityReturn } from '../protocol/identity.ts'

/** What is kept of somebody on the way to the provider, to hold against what comes back. */
export interface IdentityChecks {
  readonly state: string
  readonly nonce: string
  /** Of PKCE. */
  readonly verifier: string
}

/** What comes of asking the provider who somebody is. `why` is for the log. */
export type Identified =
  | { readonly is: 'known'; readonly rut: string }
  | { readonly is: 'cancelled' }
  | { readonly is: 'refused'; readonly why: unknown }
  | { readonly is: 'down'; readonly why: unknown }

/** A provider of identity that tells the RUT of a person (OpenID Connect, code flow). */
export interface Identity {
  /** As people know it: 'ClaveÚnica'. */
  readonly name: string
  /** Where to send the browser, and what to keep meanwhile. */
  begin(): Promise<{ readonly is: 'begun'; readonly address: string; readonly checks: IdentityChecks } | IdentityDown>
  /** Turns what the browser brought back into a RUT, once everything about it has been checked. */
  finish(brought: IdentityReturn, checks: IdentityChecks): Promise<Identified>
}

type IdentityDown = Extract<Identified, { is: 'down' }>
