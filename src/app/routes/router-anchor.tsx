import type { MouseEvent } from 'react'
import type { AnchorProps } from '../../ui/anchor.tsx'
import { router } from './router.tsx'

const isPlainPress = (event: MouseEvent): boolean =>
  event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link of ours goes through the router; with a modifier key the browser does what it always does. */
export function RouterAnchor({ href, onClick, target, ...rest }: AnchorProps) {
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!isPlainPress(event) || target || !href.startsWith('/')) return
    event.preventDefault()
    void router.navigate({ href })
  }
  return <a {...rest} href={href} target={target} onClick={press} />
}
