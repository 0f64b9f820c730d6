/** The rows of the Bandeja that can be walked, by `data-row`: the id of their ficha. */
export const rowsIn = (screen: HTMLElement): HTMLElement[] => [...screen.querySelectorAll<HTMLElement>('[data-row]')]

/** Puts the focus on a row and brings it into sight. */
export function focusRow(screen: HTMLElement, ficha: string, block: ScrollLogicalPosition): void {
  const row = rowsIn(screen).find((one) => one.dataset['row'] === ficha)
  row?.focus({ preventScroll: true })
  const line = row?.closest('tr')
  line?.scrollIntoView?.({ block })
  // On a phone the window scrolls, and the router takes it to the top once the screen is drawn.
  if (block === 'center') requestAnimationFrame(() => line?.scrollIntoView?.({ block }))
}

/** Another page is read from its first row. */
export function toTop(screen: HTMLElement): void {
  const frame = rowsIn(screen)[0]?.closest('[aria-busy]')
  if (frame) frame.scrollTop = 0
}
