import type { KeptFile } from '../storage/publication/publications.ts'

/** Opened by itself the frozen page shows its text and its drawings, runs nothing and asks for nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** The bytes as they were hashed, for ever: no proxy may pack or change them, and who has them needn't ask again. */
export const fileResponse = ({ format, name, mediaType, hash, bytes }: KeptFile): Response =>
  new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `${format === 'html' || format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`,
      etag: `"${hash}"`,
      'cache-control': 'public, max-age=31536000, immutable, no-transform',
      'content-security-policy': format === 'html' ? PAGE_POLICY : FILE_POLICY,
    },
  })
