/** A word to the other tabs of this browser: this person came in, or went out. */
export interface SessionWord {
  readonly is: 'in' | 'out'
  readonly who: string
}

export interface SessionTabs {
  tell(word: SessionWord): void
  close(): void
}

/** Tabs share one cookie: who works in one of them works in all. */
export function openSessionTabs(hear: (word: SessionWord) => void): SessionTabs {
  const channel = new BroadcastChannel('cuadra-session')
  channel.onmessage = (event: MessageEvent<SessionWord>) => hear(event.data)
  return {
    tell: (word) => channel.postMessage(word),
    close: () => channel.close(),
  }
}

/** Is it over for this person: they went out, or another came in? */
export const endsFor = (who: string, word: SessionWord): boolean =>
  word.is === 'out' ? word.who === who : word.who !== who
