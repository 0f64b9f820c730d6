import type { Carrier } from '../../src/server/carrier.ts'

const KEY = 'cuadra-demo-session'

/** Where the token of the session is, for all tabs of this browser, as a cookie would be. */
type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Browsers drop Cookie, Set-Cookie and Origin of requests and answers that a page makes up itself, so the session of the
 * demo is kept by the page. Only this page's own requests come here: a service worker is handed those of no other.
 */
export const demoCarrier = (place: Place): Carrier => ({
  isFromOurPage: () => true,
  connect: () => ({
    address: 'this page',
    token: place.getItem(KEY) ?? undefined,
    keep: (token) => place.setItem(KEY, token),
    drop: () => place.removeItem(KEY),
    // Single sign-on needs a provider, and nothing here reaches one.
    attempt: { token: undefined, keep: () => undefined, drop: () => undefined },
  }),
})

export const forgetSession = (place: Place): void => place.removeItem(KEY)
