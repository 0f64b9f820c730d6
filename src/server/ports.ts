import type { Examine } from '../engine/examination.ts'
import type { Edition } from '../ficha/edition.ts'
import type { ReportDocument } from '../ficha/report-document.ts'
import type { RateLimits } from './border/rate-limit.ts'
import type { Carrier } from './carrier.ts'
import type { ChangeBroadcast } from './database/change-broadcast.ts'
import type { Identity } from './identity/identity.ts'
import type { Storage } from './storage/tables.ts'

/** Passwords as they are kept: argon2id on the server, something else in the demo. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
  /** A hash that no password fits, so that an unknown user takes as long as a known one. */
  readonly dummy: string
}

/** One line per request: nothing in it says who asked, nor for what. */
export interface RequestLine {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly request: string
}

export interface Log {
  request(line: RequestLine): void
  failure(request: string, error: unknown): void
}

/** Everything that the server takes from the world: main.ts hands in Node's, tests and the demo their own. */
export interface Ports {
  readonly version: string
  readonly storage: Storage
  readonly passwords: Passwords
  /** 256 random bits, as text that fits a cookie. */
  readonly randomToken: () => string
  readonly ids: () => string
  readonly clock: () => Date
  readonly log: Log
  readonly broadcast: ChangeBroadcast
  /** Aborted when the server is about to stop: streams end, so that nothing holds it open. */
  readonly closing: AbortSignal
  readonly editions: (id: number) => Edition | undefined
  readonly examine: Examine
  /** Makes the PDF of a report; rejects with PdfNotMade. Without it nothing can be published. */
  readonly pdf?: ((report: ReportDocument) => Promise<Uint8Array>) | undefined
  /** Single sign-on, where it is configured. */
  readonly identity?: Identity | undefined
  /** False: nobody signs in with a password of Cuadra's. */
  readonly localPasswords?: boolean | undefined
  /** How fast requests may come; without, as fast as they like: behind a page of its own there is but one person. */
  readonly rateLimits?: RateLimits | undefined
  /** Cookies, unless another is handed in. */
  readonly carrier?: Carrier | undefined
  /** Where people reach the server ('https://cuadra.gob.cl'), when a proxy stands before it. */
  readonly origin?: string | undefined
}
