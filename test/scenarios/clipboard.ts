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

/** The same by the browser's own clipboard and Ctrl V, which cleans the HTML on its way. Its clipboard is this page's browser's. */
export async function copyAndPaste(page: Page, { text, html }: Clip): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const types = { 'text/plain': text, ...(html ? { 'text/html': html } : {}) }
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement)
  await page.evaluate(async (all) => {
    const kinds = Object.entries(all).map(([type, one]) => [type, new Blob([one], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(kinds))])
  }, types)
  await focused.evaluate((one) => one.focus())
  await page.keyboard.press('Control+v')
}
