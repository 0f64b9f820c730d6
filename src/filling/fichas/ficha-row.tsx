import type { KeptFicha } from '../../drafts/kept-ficha.ts'
import { type Lock, lockOf } from '../../drafts/store/lock.ts'
import { isEditable, type Status } from '../../ficha/status.ts'
import type { OutboxMessages } from '../../sending/outbox/sending.ts'
import { missingWords, wrongWords } from '../../showing/reading/left-words.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printDay, printShortDay } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { daysLeft } from '../deadline.ts'
import { fichaStateOf, stageOf } from '../ficha-state.ts'
import { whenWords } from '../filling-context.ts'
import { answeringState } from '../observation-words.ts'
import styles from './my-fichas.module.css'
import type { Summary } from './summary.ts'

/** A ficha of the list, as this device holds it. */
export interface KeptFichaLine {
  readonly ficha: KeptFicha
  /** Not summed up yet. */
  readonly isComing?: boolean
  readonly summary: Summary | undefined
}

/** A programme: how its ficha stands, what is left, until when, and where it is kept. */
export function FichaRow({
  line: { ficha, summary, isComing = false },
  isOther,
  outboxMessages,
  href,
}: {
  line: KeptFichaLine
  /** Another year of the programme in the row above, whose name is not said again. */
  isOther: boolean
  outboxMessages: OutboxMessages
  href: string
}) {
  const outboxMessage = outboxMessages.get(ficha.id)
  const lock = lockOf(ficha, outboxMessage)
  const state = fichaStateOf(
    ficha,
    lock,
    outboxMessage,
    summary && { ...summary, isBegun: summary.edited !== undefined },
  )
  const { closes } = ficha.period
  return (
    <tr className={classes(isOther && styles.other)}>
      <th scope="row">
        <Anchor href={href} title={ficha.programme.name}>
          {isOther ? (
            <>
              <span className={styles.programme}>
                {ficha.programme.name}
                <span className="vh">, </span>
              </span>
              Ficha {ficha.period.year}
            </>
          ) : (
            ficha.programme.name
          )}
        </Anchor>
        {!isOther && <span className="xs dim">{ficha.programme.service}</span>}
      </th>
      <td className={styles.year}>{ficha.period.year}</td>
      <td>
        <State tone={state.tone} icon={state.icon} wraps>
          {state.text}
        </State>
        {ficha.review?.movedAt && <span className="xs dim">desde el {printShortDay(ficha.review.movedAt, CHILE)}</span>}
      </td>
      <td>
        {lock === 'sent' ? (
          <span className="dim">{NOTHING[stageOf(ficha.status)] ?? 'Nada'}</span>
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
      <td>
        {editedWords(ficha, summary) ?? (isComing ? COMING : <span className="dim">Nadie ha escrito todavía</span>)}
      </td>
      <td>
        {isComing && !lock ? (
          COMING
        ) : (
          <span className={styles.where}>
            <Icon name={lock === 'sent' || summary?.unsent === 0 ? 'srv' : 'pc'} small />
            {keptWhere(lock, summary)}
          </span>
        )}
      </td>
    </tr>
  )
}

/** Nothing is left to do for the institution, and why. */
const NOTHING: Partial<Record<Status, string>> = {
  received: 'Nada: espera revisión',
  resubmitted: 'Nada: espera revisión',
  inReview: 'Nada: en revisión',
  published: 'Nada: publicada',
}

/** What is being summed up isn't guessed meanwhile. */
const COMING = <span className="dim">Sumando…</span>

/** Where what counts of a ficha is kept. */
function keptWhere(lock: Lock | undefined, summary: Summary | undefined): string {
  if (lock === 'sent') return 'En el servidor, con recibo'
  if (lock === 'queued') return 'En la cola de este equipo'
  if (!summary?.edited) return 'Sin cambios'
  return summary.unsent === 0 ? 'En este equipo y en el servidor' : 'En este equipo; falta el servidor'
}

/** Once it is sent, who sent it: what this device has of it is no longer what counts. */
const editedWords = ({ sent, status }: KeptFicha, summary: Summary | undefined): string | undefined =>
  sent && !isEditable(status) ? `${whenWords(sent.at)}, envió ${sent.by.name}` : summary?.edited

function Left({ summary }: { summary: Summary | undefined }) {
  if (!summary) return <span className="dim">Se sabrá al abrirla</span>
  const { answered, demanded, left, observed } = summary
  const [wrong, missing] = [wrongWords(left), missingWords(left)]
  const answering = answeringState(observed)
  return (
    <span className={styles.left}>
      <span>
        <progress max={demanded || 1} value={answered} aria-label="Respuestas" />{' '}
        <span className="dim">
          {answered} de {demanded}
        </span>
      </span>
      {observed.open > 0 && (
        <State tone={answering.tone} icon={answering.icon} wraps>
          Observaciones: {answering.text}
        </State>
      )}
      {wrong && <State tone="err">{wrong}</State>}
      {missing && (
        <State tone={left.missing > 0 ? 'dim' : 'warn'} wraps>
          {missing.charAt(0).toUpperCase() + missing.slice(1)}
        </State>
      )}
      {!wrong && !missing && <State tone="ok">Nada</State>}
    </span>
  )
}
