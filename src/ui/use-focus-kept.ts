import { useEffect } from 'react'
import { focusHeading, focusQuietly, isFocusLost } from './focus-heading.ts'

const PARTS = 'form, section, aside, nav, header, footer, [role="group"], [role="dialog"], main'

const isShown = (element: Element): boolean => element.isConnected && element.checkVisibility?.() !== false

/** An element and all in which it stands, from the inside. */
function chainOf(element: Element): Element[] {
  const chain: Element[] = []
  for (let one: Element | null = element; one; one = one.parentElement) chain.push(one)
  return chain
}

/** Gives the focus to the nearest part that is left of where it was; on the page itself, to its heading. */
function giveBack(held: readonly Element[]): void {
  const left = held.find((one) => isShown(one) && one !== document.body && one !== document.documentElement)
  const part = left?.closest<HTMLElement>(PARTS)
  if (part && part.tagName !== 'MAIN') focusQuietly(part)
  else focusHeading(part ?? undefined)
}

/**
 * Focus restoration: when what held the focus leaves the page, whoever did it, the focus goes to what is left of its
 * surroundings, so that the next Tab doesn't begin at the top. A screen that knows a better place takes it before.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let held: readonly Element[] = []
    let asked: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      asked = undefined
      // Who clicked beside everything left the focus there: what held it is still in sight.
      if (isFocusLost() && !(held[0] && isShown(held[0]))) giveBack(held)
    }
    const ask = () => {
      if (asked === undefined && isFocusLost()) asked = setTimeout(look)
    }
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof Element) held = chainOf(target)
    }
    const changes = new MutationObserver(ask)
    changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] })
    document.addEventListener('focusin', follow)
    ask()
    return () => {
      clearTimeout(asked)
      changes.disconnect()
      document.removeEventListener('focusin', follow)
    }
  }, [])
}
