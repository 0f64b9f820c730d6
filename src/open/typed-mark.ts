import { isFolio, isPublicationNumber } from '../protocol/folio.ts'

/** What somebody typed off a paper. */
export type TypedMark =
  | { readonly is: 'fingerprint' | 'number' | 'folio'; readonly mark: string }
  | { readonly is: 'wrongDigit' | 'wrongLength' | 'unknown' }

/** Reads a fingerprint in groups or at once, the number of a publication, or a folio; says what is wrong with one. */
export function readTypedMark(typed: string): TypedMark {
  const close = typed.replace(/\s/g, '')
  const hex = close.replace(/[:·]/g, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(hex)) return { is: 'fingerprint', mark: hex }
  const upper = close.toUpperCase()
  if (isPublicationNumber(upper)) return { is: 'number', mark: upper }
  if (isFolio(upper)) return { is: 'folio', mark: upper }
  if (/^P?\d{4}-\d{6,}-[\dK]$/.test(upper)) return { is: 'wrongDigit' }
  return { is: /^[0-9a-f]{20,}$/.test(hex) ? 'wrongLength' : 'unknown' }
}
