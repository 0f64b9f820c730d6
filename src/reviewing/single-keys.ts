import { useState } from 'react'

const KEY = 'cuadra-single-keys'

const read = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/**
 * Whether keys of a single character work ('/', J, K). Who dictates by voice has to be able to turn them off
 * (WCAG 2.1.4); arrows and Enter always work.
 */
export function useSingleKeys(): readonly [on: boolean, turn: (on: boolean) => void] {
  const [on, setOn] = useState(read)
  const turn = (next: boolean) => {
    setOn(next)
    try {
      localStorage.setItem(KEY, next ? 'on' : 'off')
    } catch {
      // Without storage it lasts as long as the page.
    }
  }
  return [on, turn]
}

/** Is the person writing or choosing, so that keys are not ours? */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
