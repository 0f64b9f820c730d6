import { useEffect, useRef, useState } from 'react'
import { pageMargins, shortened } from '../../report/running-head.ts'
import styles from './on-paper.module.css'

interface OnPaperProps {
  readonly programme: string
  readonly service: string
  /** 'Ficha 2023 · Presupuesto y gasto por subtítulo' */
  readonly about: string
}

/** A section on paper: programme, service, year and section around each page, its number below, and each text whole. */
export function OnPaper({ programme, service, about }: OnPaperProps) {
  const [isOnEachPage, setIsOnEachPage] = useState(true)
  const margins = useRef<HTMLStyleElement>(null)
  useEffect(() => setIsOnEachPage(hasBoxes(margins.current?.sheet)), [])
  useEffect(followPrinting, [])
  const heads = pageMargins({ topLeft: shortened(programme), topRight: shortened(service), bottomLeft: about })
  return (
    <>
      <style ref={margins}>{`@page{margin:20mm 14mm 18mm}${heads}`}</style>
      {/* A browser whose margins hold no boxes says it once. */}
      {isOnEachPage || <p className={styles.first}>{`${programme} · ${service} · ${about}`}</p>}
    </>
  )
}

const hasBoxes = (sheet: CSSStyleSheet | null | undefined): boolean =>
  [...(sheet?.cssRules ?? [])].some((rule) => rule.cssText.includes('@top-left'))

/** A field is cut where the page ends, and at its own height before: while it is printed its text stands there instead. */
function followPrinting(): () => void {
  let texts: HTMLElement[] = []
  const leave = () => {
    for (const one of texts) one.remove()
    texts = []
  }
  const begin = () => {
    leave()
    texts = [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')].map(asText)
  }
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', leave)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', leave)
    leave()
  }
}

/** After the field, which isn't printed then. */
function asText(field: HTMLTextAreaElement): HTMLElement {
  const text = document.createElement('div')
  text.className = styles.text ?? ''
  text.textContent = field.value
  field.after(text)
  return text
}
