import { Changed } from './journal.ts'

/** A stream of word from the server. */
export interface Stream {
  close(): void
}
export interface StreamEvents {
  readonly onChanged: (changed: Changed) => void
  /** It ended for good and isn't tried again by itself. */
  readonly onEnd: () => void
}
export type OpenStream = (events: StreamEvents) => Stream

/** The stream of this page's own server; undefined where there are none. */
export const changeStream = (): OpenStream | undefined =>
  typeof EventSource === 'undefined' ? undefined : shareStream(openEventSource)

function openEventSource({ onChanged, onEnd }: StreamEvents): Stream {
  const source = new EventSource('/api/changes')
  source.onmessage = (event: MessageEvent<string>) => onChanged(readChanged(event.data))
  source.onerror = () => source.readyState === EventSource.CLOSED && onEnd()
  return source
}

/** What can't be read may mean anything. */
function readChanged(text: string): Changed {
  try {
    return Changed.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

/**
 * Server-sent events, one connection for all who listen on a page, since a browser has few: it opens with the first and
 * closes with the last. Who comes later is told, as the server tells the first, that anything may have been missed.
 */
export function shareStream(open: OpenStream): OpenStream {
  const listeners = new Set<StreamEvents>()
  let stream: Stream | undefined
  let hasBegun = false
  const forget = () => {
    stream = undefined
    hasBegun = false
  }
  const onChanged = (changed: Changed) => {
    hasBegun = true
    for (const one of [...listeners]) one.onChanged(changed)
  }
  const onEnd = () => {
    const all = [...listeners]
    listeners.clear()
    forget()
    for (const one of all) one.onEnd()
  }
  return (events) => {
    const listener = { ...events }
    listeners.add(listener)
    if (hasBegun) queueMicrotask(() => listeners.has(listener) && listener.onChanged({}))
    stream ??= open({ onChanged, onEnd })
    return {
      close: () => {
        if (!listeners.delete(listener) || listeners.size > 0) return
        stream?.close()
        forget()
      },
    }
  }
}
