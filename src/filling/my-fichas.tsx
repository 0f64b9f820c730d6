import { useEffect, useState } from 'react'
import type { KeptFicha } from '../drafts/database.ts'
import type { Desk } from '../drafts/desk.ts'
import { type Lock, lockOf } from '../drafts/lock.ts'
import type { Call } from '../protocol/client.ts'
import { isForAnother } from '../sending/by-protocol.ts'
import type { Parcels, Sending } from '../sending/sending.ts'
import type { Syncing } from '../sending/syncing.ts'
import { useParcels } from '../sending/use-sending.ts'
import { Anchor } from '../ui/anchor.tsx'
import { Icon } from '../ui/icon.tsx'
import { CHILE, printDay } from '../ui/print-time.ts'
import { State } from '../ui/state.tsx'
import { TopBar, type TopLink, TopLinks } from '../ui/top-bar.tsx'
import { daysLeft } from './deadline.ts'
import { whenWords } from './filling-context.ts'
import { type FindEdition, keepAll } from './keep-fichas.ts'
import styles from './my-fichas.module.css'
import { standingOf } from './standing.ts'
import { type Summary, summaryOf } from './summary.ts'

interface Props {
  call: Call
  desk: Desk
  sending: Sending
  syncing: Syncing
  findEdition: FindEdition
  hrefOf: (ficha: string) => string
  signInHref: string
  /** The desks of this person, for the bar. */
  desks: readonly TopLink[]
  corner: React.ReactNode
}

interface Line {
  readonly ficha: KeptFicha
  /** Not summed up yet. */
  readonly isComing?: boolean
  readonly summary: Summary | undefined
}

/** Mis fichas: each programme with its state, what is left, the deadline and where it is kept. */
export function MyFichas(props: Props) {
  const parcels = useParcels(props.sending)
  const { lines, state } = useLines(props)
  return (
    <>
      <TopBar>
        <TopLinks links={props.desks} />
        <span className="grow" />
        {props.corner}
      </TopBar>
      <main className={styles.page} id="contenido">
        <h1>Mis fichas</h1>
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
          <List lines={lines} parcels={parcels} hrefOf={props.hrefOf} />
        ) : (
          <p className="dim">
            {state === 'loading' ? 'Buscando sus fichas…' : 'No hay fichas de su institución en un período abierto.'}
          </p>
        )}
      </main>
    </>
  )
}

/** The year being reported on stands first; inside a year, by name. */
const latestFirst = (a: KeptFicha, b: KeptFicha): number =>
  b.period.year - a.period.year || a.programme.name.localeCompare(b.programme.name, 'es')

/** What this device holds, at once; what the server says, when it answers. */
function useLines({ call, desk, syncing, findEdition }: Props) {
  const [lines, setLines] = useState<readonly Line[]>([])
  const [state, setState] = useState<'loading' | 'online' | 'offline' | 'signedOut'>('loading')
  useEffect(() => {
    let isGone = false
    const show = async () => {
      const fichas = (await desk.fichas()).sort(latestFirst)
      // At once, and what is left of each as it is summed up: an institution may have hundreds.
      if (!isGone)
        setLines((before) =>
          before.length > 0 ? before : fichas.map((ficha) => ({ ficha, summary: undefined, isComing: true })),
        )
      const found: Line[] = []
      for (const ficha of fichas) found.push({ ficha, summary: await summaryOf(desk, ficha, findEdition) })
      if (!isGone) setLines(found)
    }
    const refresh = async () => {
      const shown = show()
      const said = await call('fichas')
      if (isGone) return
      const isOwn = said.is === 'ok' && !isForAnother(said.value, desk.account.id)
      if (isOwn) {
        await keepAll(call, desk, said.value.fichas, findEdition)
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
  }, [call, desk, syncing, findEdition])
  return { lines, state }
}

function List({ lines, parcels, hrefOf }: { lines: readonly Line[]; parcels: Parcels; hrefOf: Props['hrefOf'] }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Programa</th>
            <th scope="col">Año</th>
            <th scope="col">Estado</th>
            <th scope="col">Qué falta</th>
            <th scope="col">Plazo</th>
            <th scope="col">Última edición</th>
            <th scope="col">Dónde está</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.ficha.id} line={line} parcels={parcels} href={hrefOf(line.ficha.id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  line: { ficha, summary, isComing = false },
  parcels,
  href,
}: {
  line: Line
  parcels: Parcels
  href: string
}) {
  const parcel = parcels.get(ficha.id)
  const lock = lockOf(ficha, parcel)
  const standing = standingOf(ficha, lock, parcel)
  const { closes } = ficha.period
  return (
    <tr>
      <th scope="row">
        <Anchor href={href} title={ficha.programme.name}>
          {ficha.programme.name}
        </Anchor>
        <span className="xs dim">{ficha.programme.service}</span>
      </th>
      <td className={styles.year}>{ficha.period.year}</td>
      <td>
        <State tone={standing.tone} icon={standing.icon} wraps>
          {standing.text}
        </State>
      </td>
      <td>
        {lock === 'sent' ? (
          <span className="dim">Nada: en revisión</span>
        ) : isComing ? (
          COMING
        ) : (
          <Left summary={summary} />
        )}
      </td>
      <td>
        {closes && (
          <>
            {printDay(closes, CHILE)}
            <span className="xs dim">{daysLeft(closes)}</span>
          </>
        )}
      </td>
      <td>{editedWords(ficha, summary) ?? (isComing ? COMING : <span className="dim">Sin editar aquí</span>)}</td>
      <td>
        {isComing && !lock ? (
          COMING
        ) : (
          <span className={styles.where}>
            <Icon name={lock === 'sent' || summary?.unsent === 0 ? 'srv' : 'pc'} small />
            {placeWords(lock, summary)}
          </span>
        )}
      </td>
    </tr>
  )
}

/** What is being summed up isn't guessed meanwhile. */
const COMING = <span className="dim">Sumando…</span>

/** Where what counts of a ficha is kept. */
function placeWords(lock: Lock | undefined, summary: Summary | undefined): string {
  if (lock === 'sent') return 'En el servidor, con recibo'
  if (lock === 'queued') return 'En la cola de este equipo'
  if (!summary?.edited) return 'Como la dio el servidor'
  return summary.unsent === 0 ? 'En este equipo y en el servidor' : 'En este equipo; falta el servidor'
}

/** Once it is sent, who sent it: what this device has of it is no longer what counts. */
const editedWords = ({ sent }: KeptFicha, summary: Summary | undefined): string | undefined =>
  sent ? `${whenWords(sent.at)}, envió ${sent.by.name}` : summary?.edited

function Left({ summary }: { summary: Summary | undefined }) {
  if (!summary) return <span className="dim">Se sabrá al abrirla</span>
  const { answered, demanded, errors, asks } = summary
  return (
    <span className={styles.left}>
      <span>
        <progress max={demanded || 1} value={answered} aria-label="Respuestas" /> {answered} de {demanded}
      </span>
      {errors > 0 && <State tone="err">{errors === 1 ? '1 error' : `${errors} errores`}</State>}
      {asks > 0 && <State tone="warn">{asks === 1 ? '1 justificación' : `${asks} justificaciones`}</State>}
    </span>
  )
}
