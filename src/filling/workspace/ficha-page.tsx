import { useEffect, useState } from 'react'
import type { Draft } from '../../drafts/editing/draft.ts'
import { openDraft } from '../../drafts/editing/open-draft.ts'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import { askedOf } from '../../engine/cells.ts'
import type { Call } from '../../protocol/client.ts'
import { type Fetched, type FindEdition, fetchFicha } from '../../sending/syncing/fetch-ficha.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { TopBar } from '../../ui/bar/top-bar.tsx'
import { LiveExamination } from '../live-examination.ts'
import type { FichaPageProps } from '../workspace-props.ts'
import styles from './workspace.module.css'
import { Workspace } from './workspace.tsx'

/** A ficha being filled: opens its draft and keeps it open while the page is there. */
export function FichaPage(props: FichaPageProps) {
  const { call, store, findEdition, ficha, syncing } = props
  const [opened, setOpened] = useState<Opened>()
  const [failure, setFailure] = useState<unknown>()
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
    }, setFailure)
    return () => {
      isGone = true
      close()
    }
  }, [call, store, ficha, findEdition])
  useFreshness(props)
  const isOpen = opened?.is === 'open'
  useEffect(() => (isOpen ? syncing.open(ficha) : undefined), [isOpen, syncing, ficha])
  if (failure !== undefined) throw failure
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

function Waiting({ homeHref, accountMenu }: FichaPageProps) {
  return (
    <>
      <TopBar home={homeHref}>
        <span className="grow" />
        {accountMenu}
      </TopBar>
      <main className={styles.plain} aria-busy="true">
        <p className="dim">Abriendo la ficha…</p>
      </main>
    </>
  )
}

function Closed({ homeHref, accountMenu, why }: FichaPageProps & { why: string }) {
  return (
    <>
      <TopBar home={homeHref}>
        <span className="grow" />
        {accountMenu}
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

interface OpenFicha {
  readonly is: 'open'
  readonly draft: Draft
  readonly live: LiveExamination
}

type Opened = OpenFicha | { readonly is: 'closed'; readonly why: Exclude<Fetched, 'kept'> }

/**
 * Opens a ficha for filling: what this device holds at once, and what the server says when it answers. Without a
 * network, what this device holds is enough.
 */
async function openFicha(call: Call, store: AccountStore, id: string, findEdition: FindEdition): Promise<Opened> {
  const isHeld = (await store.findFicha(id)) !== undefined
  const fetching = fetchFicha(call, store, id, findEdition)
  if (isHeld) return (await openHeld(store, id, findEdition)) ?? { is: 'closed', why: 'unknownEdition' }
  const why = await fetching
  if (why !== 'kept') return { is: 'closed', why }
  return (await openHeld(store, id, findEdition)) ?? { is: 'closed', why: 'unknownEdition' }
}

async function openHeld(store: AccountStore, id: string, findEdition: FindEdition): Promise<OpenFicha | undefined> {
  const held = await store.findFicha(id)
  const edition = held && (await findEdition(held.edition))
  const draft = edition && (await openDraft(store, id, askedOf(edition)))
  return draft && { is: 'open', draft, live: new LiveExamination(edition, draft) }
}

const CLOSED_WORDS: Record<Exclude<Fetched, 'kept'>, string> = {
  offline:
    'Esta ficha todavía no está en este equipo y no hay conexión. Ábrala una vez con red y después podrá seguir sin ella.',
  notSignedIn: 'Su sesión venció. Ingrese otra vez; lo escrito sigue en este equipo.',
  notFound: 'Esta ficha no existe, o no está entre las de su institución.',
  unknownEdition: 'Esta versión de Cuadra no conoce la edición de esta ficha. Actualice la página.',
}
