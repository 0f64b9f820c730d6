import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Call, CallResult } from '../../protocol/client.ts'
import type { PersonalNotice, PersonalNotices } from '../../protocol/notices.ts'
import { announce } from '../../ui/announcer.tsx'
import { TopBar, type TopLink, TopLinks } from '../../ui/bar/top-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { SaidProblem, wordsOf } from '../account/said-problem.tsx'
import { NoticeLine } from './notice-line.tsx'
import { useCounting } from './notices.tsx'
import styles from './notices-page.module.css'

interface Props {
  call: Call
  areas: readonly TopLink[]
  accountMenu: ReactNode
}

/** Avisos: what waits for this person and what they are told, the latest first. */
export function NoticesPage({ call, areas, accountMenu }: Props) {
  useFocusKept()
  const { notices, refusal, more, read, readAll } = useNotices(call)
  const unread = notices?.filter((notice) => !notice.isRead).length ?? 0
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
          <Button onClick={readAll} blocked={unread === 0}>
            Marcar todo como leído
          </Button>
        </div>
        <SaidProblem words={refusal} />
        {!notices && !refusal && <p aria-busy="true">Buscando sus avisos…</p>}
        {notices?.length === 0 && (
          <p className="dim">Nada espera por usted. Aquí verá lo que le devuelvan, le asignen o le pidan.</p>
        )}
        {notices && notices.length > 0 && (
          <ul className={styles.list}>
            {notices.map((notice) => (
              <NoticeLine key={notice.act} notice={notice} onRead={() => read(notice)} />
            ))}
          </ul>
        )}
        {more && <Button onClick={more}>Ver anteriores</Button>}
      </main>
    </div>
  )
}

/** The notices that were read so far, the next page, and what can be done with them. */
function useNotices(call: Call) {
  const { counted } = useCounting()
  const [pages, setPages] = useState<readonly PersonalNotices[]>([])
  const [refusal, setRefusal] = useState<string>()
  const take = useCallback(<T,>(said: CallResult<T>, use: (value: T) => void) => {
    setRefusal(said.is === 'ok' ? undefined : wordsOf(said, 'Sin conexión: los avisos necesitan la red.'))
    if (said.is === 'ok') use(said.value)
  }, [])
  const load = useCallback(
    async (after?: string) =>
      take(await call('notices', { query: { after } }), (page) => {
        setPages((before) => (after === undefined ? [page] : [...before, page]))
        counted(page.unread)
      }),
    [call, counted, take],
  )
  useEffect(() => void load(), [load])
  const mark = (isMarked: (notice: PersonalNotice) => boolean) =>
    setPages((before) =>
      before.map((page) => ({
        ...page,
        notices: page.notices.map((notice) => (isMarked(notice) ? { ...notice, isRead: true } : notice)),
      })),
    )
  const read = async (notice: PersonalNotice) => {
    if (notice.isRead) return
    mark((one) => one.act === notice.act)
    take(await call('readNotice', { body: { acts: [notice.act] } }), ({ unread }) => counted(unread))
  }
  const readAll = async () => {
    const until = pages[0]?.serverTime
    if (!until) return
    take(await call('readNotice', { body: { until } }), ({ unread }) => {
      mark(() => true)
      counted(unread)
      announce('Todos los avisos quedaron como leídos.')
    })
  }
  const next = pages.at(-1)?.next
  return {
    notices: pages.length > 0 ? pages.flatMap((page) => page.notices) : undefined,
    refusal,
    more: next ? () => void load(next) : undefined,
    read: (notice: PersonalNotice) => void read(notice),
    readAll: () => void readAll(),
  }
}
