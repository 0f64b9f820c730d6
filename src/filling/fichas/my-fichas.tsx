import { useEffect, useState } from 'react'
import { isSignedOut } from '../../asking/refusal.ts'
import { useQuery } from '../../asking/use-query.ts'
import type { AccountStore } from '../../drafts/store/account-store.ts'
import type { Fichas } from '../../protocol/bodies.ts'
import type { Call, CallResult } from '../../protocol/client.ts'
import { problem } from '../../protocol/problems.ts'
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

type State = 'loading' | 'online' | 'offline' | 'signedOut'

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

type Asked = Pick<Props, 'call' | 'store' | 'syncing' | 'findEdition'>

/** What this device holds, at once; what the server says, when it answers. */
function useLines(asked: Asked) {
  const { value, refusal, waiting, at } = useQuery(['fichas', asked.store.account.id], () => askAndKeep(asked), {
    when: ({ ficha }) => ficha === undefined,
  })
  const { lines, readFor } = useKeptLines(asked, at)
  const isOnline = value !== undefined && refusal === undefined
  const answered: State = isOnline ? 'online' : refusal && isSignedOut(refusal) ? 'signedOut' : 'offline'
  return { lines, state: waiting || (isOnline && readFor !== at) ? 'loading' : answered }
}

/** The server's list; it counts as answered once this device holds all that is newer there. */
async function askAndKeep({ call, store, syncing, findEdition }: Asked): Promise<CallResult<Fichas>> {
  const said = await syncing.list()
  if (said.is !== 'ok') return said
  if (isForAnother(said.value, store.account.id)) return { is: 'problem', problem: problem('not-signed-in') }
  await keepAll(call, store, said.value.fichas, findEdition)
  await syncing.catchUp(said.value.fichas)
  return said
}

interface KeptLines {
  readonly lines: readonly KeptFichaLine[]
  /** After which answer of the server they were read. */
  readonly readFor?: number | undefined
}

/** The fichas that this device holds, read again whenever the server answered. */
function useKeptLines({ store, findEdition }: Asked, answeredAt: number | undefined): KeptLines {
  const [kept, setKept] = useState<KeptLines>({ lines: [] })
  useEffect(() => {
    let isGone = false
    const show = async () => {
      const fichas = await store.fichas()
      const coming = fichas.map((ficha) => ({ ficha, summary: undefined, isComing: true }))
      // At once, and what is left of each as it is summed up: an institution may have hundreds.
      if (!isGone) setKept((before) => (before.lines.length > 0 ? before : { lines: coming }))
      const lines: KeptFichaLine[] = []
      for (const ficha of fichas) lines.push({ ficha, summary: await summaryOf(store, ficha, findEdition) })
      if (!isGone) setKept({ lines, readFor: answeredAt })
    }
    void show()
    return () => {
      isGone = true
    }
  }, [store, findEdition, answeredAt])
  return kept
}
