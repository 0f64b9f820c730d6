import { sha256Bytes } from '../ficha/fingerprint.ts'
import { FIRST_ROUTES } from '../protocol/first-routes.ts'
import type { PublishedFile } from '../protocol/publication.ts'

/** A file of a publication, held against the hash that the publication gives of it. */
export type FileResult =
  | { readonly is: 'ok'; readonly bytes: ArrayBuffer }
  | { readonly is: 'offline' }
  /** What came isn't what was published: cut short, or changed on its way. */
  | { readonly is: 'differs' }

export const publishedFileAddress = (number: string, format: PublishedFile['format']): string =>
  FIRST_ROUTES.publicationFile.path.replace(':number', encodeURIComponent(number)).replace(':format', format)

/** Fetches a frozen file and verifies it before anybody sees it. */
export async function fetchPublished(
  number: string,
  { format, hash }: Pick<PublishedFile, 'format' | 'hash'>,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Promise<FileResult> {
  try {
    const response = await fetch(publishedFileAddress(number, format))
    if (!response.ok) return { is: 'offline' }
    const bytes = await response.arrayBuffer()
    return (await sha256Bytes(bytes)) === hash ? { is: 'ok', bytes } : { is: 'differs' }
  } catch {
    return { is: 'offline' }
  }
}
