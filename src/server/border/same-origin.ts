/** What a write says of where it comes from. */
interface Said {
  readonly url: string
  readonly origin: string | undefined
  /** The header Sec-Fetch-Site. */
  readonly site: string | undefined
}

/**
 * Does a write come from our own page? Each header that is there must say so, and one must be there: a browser always
 * sends one of them with a write, and who sends none isn't a browser with somebody's cookie.
 */
export function isSameOrigin({ url, origin, site }: Said, publicOrigin: string | undefined): boolean {
  if (origin === undefined) return site === 'same-origin'
  if (site !== undefined && site !== 'same-origin') return false
  return origin === (publicOrigin ?? new URL(url).origin)
}
