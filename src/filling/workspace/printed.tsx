import { useEffect, useState } from 'react'
import styles from './printed.module.css'

interface PrintedProps {
  readonly programme: string
  readonly service: string
  /** 'Ficha 2023 · Presupuesto y gasto por subtítulo' */
  readonly about: string
}

/** What is on paper: programme, service, year and section at the head of each page, its number below, and each text whole. */
export function Printed({ programme, service, about }: PrintedProps) {
  const [isOnEachPage, setIsOnEachPage] = useState(true)
  useEffect(() => {
    const heads = headsOf(programme, service, about)
    setIsOnEachPage(heads.cssRules[0]?.cssText.includes('@top-left') ?? false)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, heads]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== heads)
    }
  }, [programme, service, about])
  useEffect(followPrinting, [])
  // A browser whose margins hold no boxes says it once.
  if (isOnEachPage) return null
  return <p className={styles.first}>{`${programme} · ${service} · ${about}`}</p>
}

const FONT = 'font:8pt/1.3 sans-serif;color:#4e545e'

/** A text in a rule of style: a name may hold quotes and line breaks. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`

/** Boxes in the margins of each page: CSS Paged Media, 'Page-Margin Boxes'. */
function headsOf(programme: string, service: string, about: string): CSSStyleSheet {
  const heads = new CSSStyleSheet()
  heads.replaceSync(`@page{margin:20mm 14mm 18mm;
@top-left{content:${quoted(programme)};width:60%;text-align:left;${FONT}}
@top-right{content:${quoted(service)};width:40%;text-align:right;${FONT}}
@bottom-left{content:${quoted(about)};width:75%;text-align:left;${FONT}}
@bottom-right{content:"Página " counter(page) " de " counter(pages);${FONT}}}`)
  return heads
}

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
