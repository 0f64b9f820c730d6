import { type ReactNode, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import styles from './why.module.css'

/** Between the box and what it stands beside, and the edges of the window; px. */
const GAP = 8
/** Never lower than this: it scrolls within. */
const LEAST_HEIGHT = 120

interface FloatingProps {
  /** The button that opened it. */
  over: RefObject<HTMLElement | null>
  /** Closes it, and gives the focus back to its button. */
  close: () => void
  /** Closes it and leaves the focus where it is. */
  leave: () => void
  children: ReactNode
}

/** It floats over tables, since these cut what hangs out of them; it closes by Esc from anywhere, and once it is left. */
export function Floating({ over, close, leave, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null)
  usePosition(box, over)
  useLeaving(box, over, close, leave)
  return (
    <div ref={box} popover="manual" className={styles.floating} role="dialog" aria-label="¿Por qué?">
      {children}
    </div>
  )
}

/** It follows its button while the page scrolls. */
function usePosition(box: FloatingProps['over'], over: FloatingProps['over']): void {
  useLayoutEffect(() => {
    const [shown, button] = [box.current, over.current]
    if (!shown || !button) return
    shown.showPopover?.()
    const follow = () => position(shown, button)
    follow()
    const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(follow)
    sizes?.observe(shown)
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      sizes?.disconnect()
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
  }, [box, over])
}

/**
 * Under the cell that it speaks of where there is room, else over it, as high as there is room: it never covers it. In a
 * panel it is as wide as the panel, so that no table beside it is covered.
 */
function position(box: HTMLElement, button: HTMLElement): void {
  const at = (button.closest('td, th') ?? button).getBoundingClientRect()
  const panel = button.closest('aside')?.getBoundingClientRect()
  const [from, to] = panel ? [panel.left, panel.right] : [0, window.innerWidth]
  box.style.maxWidth = panel ? `${panel.width - 2 * GAP}px` : ''
  box.style.maxHeight = ''
  const [below, above] = [window.innerHeight - at.bottom - 2 * GAP, at.top - 2 * GAP]
  const isBelow = box.offsetHeight <= below || below >= above
  const room = Math.max(isBelow ? below : above, LEAST_HEIGHT)
  if (box.offsetHeight > room) box.style.maxHeight = `${room}px`
  const left = at.left + at.width / 2 - box.offsetWidth / 2
  box.style.left = `${Math.max(from + GAP, Math.min(left, to - box.offsetWidth - GAP))}px`
  box.style.top = `${isBelow ? at.bottom + GAP : Math.max(GAP, at.top - GAP - box.offsetHeight)}px`
}

/** Esc closes it wherever the focus is; a press or the focus elsewhere closes it, and stays there. */
function useLeaving(
  box: FloatingProps['over'],
  over: FloatingProps['over'],
  close: () => void,
  leave: () => void,
): void {
  const isHere = (target: EventTarget | null): boolean =>
    [box, over].some(({ current }) => current?.contains(target as Node) ?? false)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    event.preventDefault()
    if (isHere(document.activeElement) || document.activeElement === document.body) close()
    else leave()
  })
  const goElsewhere = useEffectEvent(({ target }: Event) => {
    if (!isHere(target)) leave()
  })
  useEffect(() => {
    const [onKey, onElsewhere] = [(event: KeyboardEvent) => press(event), (event: Event) => goElsewhere(event)]
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [])
}
