import { type ReactNode, useState } from 'react'
import { useInvalidate } from '../../asking/use-query.ts'
import type { Call } from '../../protocol/client.ts'
import type { PersonalNotice } from '../../protocol/notices.ts'
import { announce } from '../../ui/announcer.tsx'
import { TopBar, type TopLink, TopLinks } from '../../ui/bar/top-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { SaidProblem, wordsOf } from '../account/said-problem.tsx'
import { NoticeLine } from './notice-line.tsx'
import { NOTICES, useNotices } from './notices.tsx'
import styles from './notices-page.module.css'

interface Props {
  call: Call
  areas: readonly TopLink[]
  accountMenu: ReactNode
}

const NO_NETWORK = 'Sin conexión: los avisos necesitan la red.'

/** Avisos: what waits for this person and what they are told, the latest first. */
export function NoticesPage({ call, areas, accountMenu }: Props) {
  useFocusKept()
  const { value, refusal, waiting } = useNotices(call)
  const reading = useReading(call)
  const words = reading.refusal ?? (refusal && wordsOf(refusal, NO_NETWORK))
  return (
    <div className={styles.page}>
      <title>Avisos · Cuadra</title>
      <TopBar>
        <TopLinks links={areas} />
        <span className="grow" />
        {accountMenu}
      </TopBar>
      <main className={styles.main} id="contenido">
        <div className={styles.head}>
          <h1>Avisos</h1>
          <Button onClick={() => value && reading.readAll(value.serverTime)} blocked={!value?.unread}>
            Marcar todo como leído
          </Button>
        </div>
        <SaidProblem words={words} />
        {waiting && <p aria-busy="true">Buscando sus avisos…</p>}
        {value?.notices.length === 0 && <p className="dim">No tiene avisos.</p>}
        <Notices call={call} after={undefined} read={reading.read} />
      </main>
    </div>
  )
}

interface From {
  call: Call
  /** The notice before them; the latest without any. */
  after: string | undefined
  read: (notice: PersonalNotice) => void
}

/** A page of notices and, once somebody asks for them, those before. */
function Notices({ call, after, read }: From) {
  const { value, refusal, waiting } = useNotices(call, after)
  const [isOpen, setIsOpen] = useState(false)
  if (waiting && after) return <p aria-busy="true">Buscando los anteriores…</p>
  if (refusal && after) return <SaidProblem words={wordsOf(refusal, NO_NETWORK)} />
  if (!value || value.notices.length === 0) return null
  return (
    <>
      <ul className={styles.list}>
        {value.notices.map((notice) => (
          <NoticeLine key={notice.act} notice={notice} onRead={() => read(notice)} />
        ))}
      </ul>
      {value.next && !isOpen && <Button onClick={() => setIsOpen(true)}>Ver anteriores</Button>}
      {value.next && isOpen && <Notices call={call} after={value.next} read={read} />}
    </>
  )
}

/** What was read is told to the server, and all that shows it is asked again. */
function useReading(call: Call) {
  const invalidate = useInvalidate()
  const [refusal, setRefusal] = useState<string>()
  const tell = async (body: { acts: string[] } | { until: string }) => {
    const said = await call('readNotice', { body })
    setRefusal(said.is === 'ok' ? undefined : wordsOf(said, NO_NETWORK))
    if (said.is === 'ok') await invalidate(NOTICES)
    return said.is === 'ok'
  }
  return {
    refusal,
    read: (notice: PersonalNotice) => void (notice.isRead || tell({ acts: [notice.act] })),
    readAll: (until: string) =>
      void tell({ until }).then((isDone) => isDone && announce('Todos los avisos quedaron como leídos.')),
  }
}
