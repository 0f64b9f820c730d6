/** Is the focus nowhere? What held it left the page, or nothing had it yet. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/** Puts the focus on an element that nobody reaches by Tab. */
export function focusQuietly(element: HTMLElement | null | undefined): void {
  if (!element) return
  if (!element.matches('a[href], button, input, select, textarea, [tabindex]')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}

/** Puts the focus on the heading of the page, or of what is told as its main part. */
export const focusHeading = (main: HTMLElement | null = document.querySelector('main')): void =>
  focusQuietly(main?.querySelector('h1') ?? main)
