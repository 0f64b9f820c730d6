import type { MouseEvent } from 'react'
import styles from './skip-link.module.css'

/** First stop of the keyboard: over the bar and the list of sections, to what the screen is for (WCAG 2.4.1). */
export function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads to a place of the page; the router would take its address for a route.
    <a className={styles.skip} href="#contenido" onClick={toMain}>
      Saltar al contenido
    </a>
  )
}

/** The address stays: it says which section is open. */
function toMain(event: MouseEvent) {
  event.preventDefault()
  const main = document.querySelector('main')
  if (!main) return
  main.tabIndex = -1
  main.focus()
}
