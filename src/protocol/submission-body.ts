import canonicalize from 'canonicalize'
import type { FichaDocument } from '../ficha/document.ts'
import { fingerprint, sha256 } from '../ficha/fingerprint.ts'
import type { SubmissionBody } from './bodies.ts'

type Known = Pick<FichaDocument, 'edition' | 'period' | 'programme'>

/** Fingerprints of what the server completes by itself; without the dates, which may be extended. */
export async function seenParts({ edition, period, programme }: Known): Promise<{ period: string; programme: string }> {
  const { opens: _opens, closes: _closes, ...undated } = period
  const [ofPeriod, ofProgramme] = await Promise.all([
    sha256(canonicalize({ edition, period: undated })!),
    sha256(canonicalize(programme)!),
  ])
  return { period: ofPeriod, programme: ofProgramme }
}

/**
 * The body that sends a frozen document as act `act` on version `version` of its ficha. Along with it: how far its
 * journal had been read, and the answers to what was observed.
 */
export async function submissionBody(
  document: FichaDocument,
  act: string,
  version: number,
  { journal, replies = [] }: Pick<SubmissionBody, 'journal' | 'replies'> = {},
): Promise<SubmissionBody> {
  return {
    act,
    version,
    answers: document.answers,
    justifications: document.justifications,
    ...(document.typed ? { typed: document.typed } : {}),
    ...(journal ? { journal } : {}),
    ...(replies.length > 0 ? { replies } : {}),
    declared: true,
    fingerprint: await fingerprint(document),
    seen: await seenParts(document),
  }
}
