import { answeredOf, openOf } from '../../drafts/journal/replies.ts'
import { isReviewFresh } from '../../drafts/kept-ficha.ts'
import type { Review } from '../../protocol/review.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { daysLeft } from '../deadline.ts'
import { useDraftPart } from '../filling-context.ts'
import { answeredWords, observationsCounted, observationWords } from '../observation-words.ts'
import { RECORD, SEND } from '../routes.ts'
import { useObservations, useReplies } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import { ObservationCard } from './observation-card.tsx'
import styles from './observations.module.css'
import { OpenObservation } from './open-observation.tsx'

/** A returned ficha opens here: what the reviewer asks, one after another, each with its place and its answer. */
export function ObservationsPage({ draft, hrefOf }: WorkspaceProps) {
  const observations = useObservations(draft)
  useDraftPart(draft, (view) => `${view.ficha.version} ${view.ficha.status}`)
  const { ficha } = draft.getSnapshot()
  const open = openOf(observations)
  const resolved = observations.filter(({ state }) => state !== 'open')
  return (
    <main className={styles.page} id="contenido">
      <PageTitle>Observaciones de la revisión</PageTitle>
      <Progress draft={draft} hrefOf={hrefOf} />
      {!isReviewFresh(ficha) && (
        <p className={styles.stale} role="status">
          <Icon name="off" small /> La ficha cambió en el servidor y sus observaciones de ahora todavía no están en este
          equipo. Llegarán cuando haya conexión.
        </p>
      )}
      {open.length > 0 && (
        <div className={styles.list}>
          {open.map((one) => (
            <OpenObservation key={one.id} observation={one} />
          ))}
        </div>
      )}
      {resolved.length > 0 && (
        <Disclosure label={`Resueltas antes: ${resolved.length}`} open={open.length === 0}>
          <div className={styles.list}>
            {resolved.map((one) => (
              <ObservationCard key={one.id} observation={one} state={observationWords(one, undefined)} />
            ))}
          </div>
        </Disclosure>
      )}
    </main>
  )
}

/** How many wait, since when and until when; and what comes next. */
function Progress({ draft, hrefOf }: Pick<WorkspaceProps, 'draft' | 'hrefOf'>) {
  const count = answeredOf(useObservations(draft), useReplies(draft))
  const { review, period } = draft.getSnapshot().ficha
  const isDone = count.answered === count.open
  return (
    <div className={styles.progress}>
      <p>
        <b>{count.open === 0 ? 'No hay observaciones por responder.' : `${answeredWords(count)}.`}</b>{' '}
        {review && returnedWords(review)}
        {period.closes && ` Plazo: ${printMoment(period.closes, CHILE)}. ${daysLeft(period.closes)}.`}
      </p>
      <p className="dim">
        {review?.status === 'reopened' && (
          <>
            El motivo de la reapertura está en el <Anchor href={hrefOf(RECORD)}>registro</Anchor>.{' '}
          </>
        )}
        {count.open > 0 && 'Responda cada una y corrija en la ficha lo que corresponda. '}
        Todo se guarda al escribir; los revisores lo ven cuando la ficha se reenvía.
      </p>
      <Anchor href={hrefOf(SEND)} className={buttonClass({ look: isDone ? 'fill' : 'plain', size: 'md' })}>
        Revisar y reenviar <Icon name="right" small />
      </Anchor>
    </div>
  )
}

/** 'Devuelta el 12 de marzo de 2024, 10:21, con 5 observaciones.' */
export function returnedWords({ status, movedAt, observations }: Review): string {
  if (movedAt === null || !(status === 'returned' || status === 'reopened')) return ''
  const open = openOf(observations).length
  const how = status === 'returned' ? 'Devuelta' : 'Reabierta'
  const what = open > 0 ? `, con ${observationsCounted(open)}` : ''
  return `${how} el ${printMoment(movedAt, CHILE)}${what}.`
}
