// Broadcast between the tabs of one browser.

/** A word to the other tabs: this device wrote entries of this ficha, from this number on. */
export interface Wrote {
  readonly ficha: string
  readonly device: string
  readonly seq: number
}

export interface TabChannel {
  tell(wrote: Wrote): void
  /** undefined: something may have been missed; look at everything. */
  listen(listener: (wrote: Wrote | undefined) => void): void
  close(): void
}

/** Tabs tell each other what they wrote; a tab that slept looks at everything when it is seen again. */
export function browserChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name)
  const page = globalThis.document
  let wake = (): void => undefined
  const onVisible = (): void => (page.visibilityState === 'visible' ? wake() : undefined)
  page?.addEventListener('visibilitychange', onVisible)
  return {
    tell: (wrote) => channel.postMessage(wrote),
    listen: (listener) => {
      channel.onmessage = (event: MessageEvent<Wrote>) => listener(event.data)
      wake = () => listener(undefined)
    },
    close: () => {
      page?.removeEventListener('visibilitychange', onVisible)
      channel.close()
    },
  }
}
