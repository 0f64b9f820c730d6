import { type RefObject, useEffect, useRef } from 'react'
import { useQuery } from '../asking/use-query.ts'
import type { Publication } from '../protocol/publication.ts'
import { useShownColorScheme } from '../ui/color-scheme.ts'
import { State } from '../ui/state.tsx'
import { fetchPublished } from './published-file.ts'
import styles from './published-page.module.css'

interface Props {
  publication: Publication
  fetch?: typeof globalThis.fetch | undefined
}

/** The frozen page itself, byte for byte as its fingerprint says, in a frame where nothing of it can run. */
export function FrozenReport({ publication, fetch }: Props) {
  const { number, files, programme } = publication
  const file = files.find((one) => one.format === 'html')
  const { value: read } = useQuery(['frozen', number, file?.hash], async () => {
    const value = file ? await fetchPublished(number, file, fetch) : ({ is: 'differs' } as const)
    return { is: 'ok', value } as const
  })
  if (!read) return <p aria-busy="true">Abriendo el informe…</p>
  if (read.is !== 'ok')
    return (
      <p role="alert">
        <State tone="err" wraps>
          {read.is === 'differs'
            ? 'El informe que llegó no es el que se publicó: no se muestra. Vuelva a cargar la página desde otra red.'
            : 'El informe no se pudo bajar. Revise la conexión y vuelva a cargar la página.'}
        </State>
      </p>
    )
  return <Frame title={`Informe publicado: ${programme}`} html={new TextDecoder().decode(read.bytes)} />
}

/** As tall as what it holds, so that the page scrolls and not the frame; in the colours of the page. */
function Frame({ title, html }: { title: string; html: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const scheme = useShownColorScheme()
  const follow = useFollowing(frame)
  useEffect(() => colour(frame.current, scheme), [scheme])
  const open = () => {
    colour(frame.current, scheme)
    follow()
  }
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={title}
      srcDoc={html}
      sandbox="allow-same-origin"
      onLoad={open}
    />
  )
}

/** While it loads there is nothing in it yet. */
function colour(frame: HTMLIFrameElement | null, scheme: string): void {
  const root = frame?.contentDocument?.documentElement as HTMLElement | null | undefined
  root?.style.setProperty('color-scheme', scheme)
}

/** Keeps the height of a frame, and takes its inner links to their places. */
function useFollowing(frame: RefObject<HTMLIFrameElement | null>): () => void {
  const observer = useRef<ResizeObserver>(undefined)
  useEffect(() => () => observer.current?.disconnect(), [])
  return () => {
    const inside = frame.current?.contentDocument
    if (!frame.current || !inside?.body) return
    const element = frame.current
    // A scroll bar inside would take width, make it taller, go again: for ever.
    inside.documentElement.style.overflowY = 'hidden'
    const keepHeight = () => {
      element.style.height = `${Math.ceil(inside.body.getBoundingClientRect().height)}px`
    }
    observer.current?.disconnect()
    observer.current = new ResizeObserver(keepHeight)
    observer.current.observe(inside.body)
    keepHeight()
    inside.addEventListener('click', goInside)
  }
}

/** The addresses of a frame without an address of its own would be those of this page. */
function goInside(event: Event): void {
  const link = (event.target as Element).closest?.('a[href^="#"]')
  const place = link?.ownerDocument.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1)))
  if (!place) return
  event.preventDefault()
  place.setAttribute('tabindex', '-1')
  place.focus({ preventScroll: true })
  place.scrollIntoView()
}
