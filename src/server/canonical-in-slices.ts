import canonicalize from 'canonicalize'
import { inSlices } from './in-slices.ts'

/** What `canonicalize` gives of a value (RFC 8785), made so that others have their turn within its long lists. */
export async function canonicalInSlices(value: unknown): Promise<string> {
  if (Array.isArray(value)) return `[${(await inSlices(value, textOf)).join(',')}]`
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return textOf(value)
  const members: string[] = []
  // Keys go by their UTF-16 code units, as `sort` has them (RFC 8785 §3.2.3).
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${await canonicalInSlices(member)}`)
  }
  return `{${members.join(',')}}`
}

const textOf = (value: unknown): string => canonicalize(value) ?? 'null'
