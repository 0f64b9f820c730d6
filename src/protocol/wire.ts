declare const __WIRE__: string

/** Fingerprint of the sources of the protocol: page and server of one release have the same. */
export const WIRE = typeof __WIRE__ === 'string' ? __WIRE__ : 'sources'

/** In which the server says it, on every answer. */
export const WIRE_HEADER = 'cuadra-wire'

const listeners = new Set<() => void>()

/** Calls back when the server did not understand this page, or this page the server, since the other is of another release. */
export function onOutdated(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellOutdated(): void {
  for (const listener of listeners) listener()
}
