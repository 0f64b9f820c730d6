import canonicalize from 'canonicalize'
import type { FichaDocument } from './document.ts'

/** The exact text that is hashed: RFC 8785, without the evaluation, who typed, and the dates of the period. */
export function canonicalText(document: FichaDocument): string {
  const { evaluation: _evaluation, typed: _typed, period, ...rest } = document
  const { opens: _opens, closes: _closes, ...undated } = period
  return canonicalize({ ...rest, period: undated })!
}

/** SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): Promise<string> => sha256Bytes(new TextEncoder().encode(text))

/** SHA-256 of bytes, as of a file, in hexadecimal. */
export async function sha256Bytes(bytes: Uint8Array | ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const fingerprint = (document: FichaDocument): Promise<string> => sha256(canonicalText(document))

/** A short fingerprint of a few values, to tell whether they changed (FNV-1a of 64 bits); not for security. */
export function valuesFingerprint(values: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(values)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
