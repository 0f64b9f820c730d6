import { z } from 'zod'
import { sha256 } from '../../../ficha/fingerprint.ts'
import { StoredHashes } from './stored-rows.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What the chain says of a sending: through its hashes, everything that is stored of it. */
export const SendingContent = z.object({
  folio: z.string(),
  iteration: z.number().int(),
  year: z.number().int(),
  /** Of what was sent: the hash of `canonical`. */
  fingerprint: hash,
  findings: z.array(z.object({ rule: z.string(), title: z.string(), severity: z.string() })),
  /** Of who typed each cell, as stored; null when nothing was said of it. */
  typed: hash.nullable(),
  /** Of the receipt as stored, but for the entry that it carries. */
  receipt: hash,
  /** Dates of the period as they were then. */
  opens: z.string(),
  closes: z.string(),
  /** Of the ficha, after it. */
  version: z.number().int().optional(),
  asked: hash.optional(),
  /** Its answers to observations. */
  stored: StoredHashes.optional(),
  /** It was sent before there was a chain: its receipt carries no entry. */
  afterwards: z.literal(true).optional(),
})
export type SendingContent = z.infer<typeof SendingContent>

/** What a sending stores beside its content. */
export interface StoredSending {
  readonly folio: string
  readonly iteration: number
  readonly year: number
  readonly fingerprint: string
  readonly findings: readonly { readonly rule: string; readonly title: string; readonly severity: string }[]
  /** Texts as they are stored; the receipt without its entry. */
  readonly typed: string | null
  readonly receipt: string
  readonly opens: string
  readonly closes: string
  readonly version?: number
  readonly asked?: string
  readonly stored?: StoredHashes
}

/** What is recorded of a sending. */
export async function sendingContent(sending: StoredSending): Promise<SendingContent> {
  const { typed, receipt, findings, ...said } = sending
  return {
    ...said,
    findings: findings.map(({ rule, title, severity }) => ({ rule, title, severity })),
    typed: typed === null ? null : await sha256(typed),
    receipt: await sha256(receipt),
  }
}
