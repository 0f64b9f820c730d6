import { useEffect } from 'react'

/** The element of a rule on the page. */
export const ruleElementId = (rule: string): string => `regla-${rule}`

/** Brings the rule that the address names into view, and the focus to it, so that reading goes on from there. */
export function useGoToRule(rule: string | undefined): void {
  useEffect(() => {
    if (!rule) return
    const go = () => {
      const element = document.getElementById(ruleElementId(rule))
      element?.scrollIntoView({ block: 'start' })
      element?.focus({ preventScroll: true })
    }
    // Whoever draws pages brings a new one to its top, after this effect: the frame after that is ours.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(go)
    })
    return () => cancelAnimationFrame(frame)
  }, [rule])
}
