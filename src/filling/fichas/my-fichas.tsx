import { useEffect, useState } from 'react'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import type { Call } from '../../protocol/client.ts'
import type { Sending } from '../../sending/outbox/sending.ts'
import { useOutbox } from '../../sending/outbox/use-sending.ts'
import { isForAnother } from '../../sending/syncing/by-protocol.ts'
import { type FindEdition, keepAll } from '../../sending/syncing/fetch-ficha.ts'
import type { Syncing } from '../../sending/syncing/syncing.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { TopBar, type TopLink, TopLinks } from '../../ui/bar/top-bar.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import type { KeptFichaLine } from './ficha-row.tsx'
import { FichasTable } from './fichas-table.tsx'
import styles from './my-fichas.module.css'
import { summaryOf } from './summary.ts'

interface Props {
  call: Call
  store: AccountStore
  sending: Sending
  syncing: Syncing
  findEdition: FindEdition
  /** `section`: where it opens, unless at its beginning. */
  hrefOf: (ficha: string, section?: string) => string
  signInHref: string
  /** Where else this person works, for the bar. */
  links: readonly TopLink[]
  accountMenu: React.ReactNode
}

/** Mis fichas: each programme with its state, what is left, the deadline and where it is kept. */
export function MyFichas(props: Props) {
  const outboxMessages = useOutbox(props.sending)
  const { lines, state } = useLines(props)
  return (
    <>
      <TopBar>
        <TopLinks links={props.links} />
        <span className="grow" />
        {props.accountMenu}
      </TopBar>
      <main className={styles.page} id="contenido">
        <PageTitle>Mis fichas</PageTitle>
        {state === 'signedOut' && (
          <p className={styles.offline} role="status">
            <Icon name="key" small /> Su sesión venció. Lo escrito sigue en este equipo y puede seguir llenando; para
            enviar, <Anchor href={props.signInHref}>ingrese otra vez</Anchor>.
          </p>
        )}
        {state === 'offline' && (
          <p className={styles.offline} role="status">
            <Icon name="off" small /> Sin conexión con el servidor. Puede abrir y llenar lo que está en este equipo; lo
            que envíe quedará en cola.
          </p>
        )}
        {lines.length > 0 ? (
          <FichasTable lines={lines} outboxMessages={outboxMessages} hrefOf={props.hrefOf} />
        ) : (
          <p className="dim">
            {state === 'loading' ? 'Buscando sus fichas…' : 'No hay fichas de su institución en un período abierto.'}
          </p>
        )}
      </main>
    </>
  )
}

/** What this device holds, at once; what the server says, when it answers. */
function useLines({ call, store, syncing, findEdition }: Props) {
  const [lines, setLines] = useState<readonly KeptFichaLine[]>([])
  const [state, setState] = useState<'loading' | 'online' | 'offline' | 'signedOut'>('loading')
  useEffect(() => {
    let isGone = false
    const show = async () => {
      const fichas = await store.fichas()
      // At once, and what is left of each as it is summed up: an institution may have hundreds.
      if (!isGone)
        setLines((before) =>
          before.length > 0 ? before : fichas.map((ficha) => ({ ficha, summary: undefined, isComing: true })),
        )
      const found: KeptFichaLine[] = []
      for (const ficha of fichas) found.push({ ficha, summary: await summaryOf(store, ficha, findEdition) })
      if (!isGone) setLines(found)
    }
    const refresh = async () => {
      const shown = show()
      const said = await call('fichas')
      if (isGone) return
      const isOwn = said.is === 'ok' && !isForAnother(said.value, store.account.id)
      if (isOwn) {
        await keepAll(call, store, said.value.fichas, findEdition)
        await syncing.catchUp(said.value.fichas)
      }
      await shown
      await show()
      if (!isGone) setState(isOwn ? 'online' : said.is === 'offline' ? 'offline' : 'signedOut')
    }
    void refresh()
    window.addEventListener('online', refresh)
    return () => {
      isGone = true
      window.removeEventListener('online', refresh)
    }
  }, [call, store, syncing, findEdition])
  return { lines, state }
}
