import { useEffect, useState } from 'react'
import { fetchFicha } from '../../sending/syncing/keep-fichas.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import type { FichaPageProps } from '../workspace-props.ts'
import { CLOSED_WORDS, type Opened, openFicha } from './open-ficha.ts'
import styles from './workspace.module.css'
import { Workspace } from './workspace.tsx'

/** A ficha being filled: opens its draft and keeps it open while the page is there. */
export function FichaPage(props: FichaPageProps) {
  const { call, store, findEdition, ficha, syncing } = props
  const [opened, setOpened] = useState<Opened>()
  useEffect(() => {
    let isGone = false
    let close = () => {}
    setOpened(undefined)
    void openFicha(call, store, ficha, findEdition).then((result) => {
      if (result.is === 'open')
        close = () => {
          result.live.close()
          void result.draft.close()
        }
      if (isGone) close()
      else setOpened(result)
    })
    return () => {
      isGone = true
      close()
    }
  }, [call, store, ficha, findEdition])
  useFreshness(props)
  const isOpen = opened?.is === 'open'
  useEffect(() => (isOpen ? syncing.open(ficha) : undefined), [isOpen, syncing, ficha])
  if (!opened) return <Waiting {...props} />
  if (opened.is === 'closed') return <Closed {...props} why={CLOSED_WORDS[opened.why]} />
  return <Workspace {...props} draft={opened.draft} live={opened.live} />
}

/** On coming back to the page: did a colleague send it meanwhile? */
function useFreshness({ call, store, ficha, findEdition }: FichaPageProps): void {
  useEffect(() => {
    const ask = () => void (document.visibilityState === 'visible' && fetchFicha(call, store, ficha, findEdition))
    for (const event of ['focus', 'online']) window.addEventListener(event, ask)
    return () => {
      for (const event of ['focus', 'online']) window.removeEventListener(event, ask)
    }
  }, [call, store, ficha, findEdition])
}

function Waiting({ homeHref, corner }: FichaPageProps) {
  return (
    <>
      <TopBar home={homeHref}>
        <span className="grow" />
        {corner}
      </TopBar>
      <main className={styles.plain} aria-busy="true">
        <p className="dim">Abriendo la ficha…</p>
      </main>
    </>
  )
}

function Closed({ homeHref, corner, why }: FichaPageProps & { why: string }) {
  return (
    <>
      <TopBar home={homeHref}>
        <span className="grow" />
        {corner}
      </TopBar>
      <main className={styles.plain}>
        <h1>No se puede abrir la ficha</h1>
        <p>{why}</p>
        <p>
          <Anchor href={homeHref}>Volver a Mis fichas</Anchor>
        </p>
      </main>
    </>
  )
}
