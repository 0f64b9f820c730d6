import type { Page } from 'playwright-core'

/** What another programme left on the clipboard. */
export interface Clip {
  readonly text: string
  readonly html?: string
}

/** Pastes where the focus is, as Ctrl V does; the clipboard of the machine is everybody's. */
export const paste = (page: Page, { text, html = '' }: Clip): Promise<void> =>
  page.evaluate(
    ([plain, rich]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain!)
      if (rich) clipboardData.setData('text/html', rich)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [text, html],
  )
