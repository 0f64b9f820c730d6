const KEY = 'cuadra-return-to'

/** Keeps where one is, in this tab, before one goes to sign in again. */
export function keepPlace(address: string): void {
  try {
    sessionStorage.setItem(KEY, address)
  } catch {
    // A browser that keeps nothing leads to the beginning.
  }
}

/** Where one was, once; undefined when nothing was kept. Only an address of this site: it is not for others to say. */
export function takePlace(): string | undefined {
  try {
    const address = sessionStorage.getItem(KEY) ?? ''
    sessionStorage.removeItem(KEY)
    return /^\/(?![/\\])/.test(address) ? address : undefined
  } catch {
    return undefined
  }
}
