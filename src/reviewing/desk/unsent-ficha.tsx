import { useEffect, useRef, useState } from 'react'
import { Trouble } from '../../asking/trouble.tsx'
import { useQuery } from '../../asking/use-query.ts'
import type { Review } from '../../protocol/review.ts'
import { RecordList } from '../../showing/record/record.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { AssignForm } from '../deciding/assign-form.tsx'
import { ExtendForm } from '../deciding/deadline-forms.tsx'
import { isDeadlineOver } from '../deciding/decisions.ts'
import { type HeadAct, HeadButtons } from '../deciding/head-buttons.tsx'
import { NotDoneLine } from '../deciding/not-done-line.tsx'
import type { ReviewPageProps } from '../review-props.ts'
import type { Reviewing } from '../reviewing.ts'
import { statusWords } from '../status-words.ts'
import { useActing } from '../use-reviewing.ts'
import styles from './unsent-ficha.module.css'

interface Props extends ReviewPageProps {
  review: Review
}

const NOT_THERE = { compose: () => {}, composeOn: () => {} }

/** A ficha that its institution has not sent: who has it and until when, and what the head of the team may do; never its draft. */
export function UnsentFicha({ call, ficha, review, onSignOut }: Props) {
  const acting = useActing({ call, ficha }, review, '')
  const reviewing: Reviewing = { ...acting, ...NOT_THERE, review }
  const [side, setSide] = useState<HeadAct>()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const close = () => {
    setSide(undefined)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-act="${side}"]`)?.focus())
  }
  return (
    <div className={styles.page}>
      <section className={styles.facts} aria-labelledby="unsent-title">
        <h1 id="unsent-title" ref={title} tabIndex={-1}>
          {review.programme}
        </h1>
        <Facts review={review} />
        <div className={styles.acts}>
          <HeadButtons reviewing={reviewing} onOpen={setSide} />
        </div>
        {acting.notDone && (
          <NotDoneLine
            notDone={acting.notDone}
            changesHref="#registro"
            onSignOut={onSignOut}
            onForget={acting.forget}
          />
        )}
        {side === 'assign' && <AssignForm reviewing={reviewing} call={call} onClose={close} />}
        {side === 'extend' && <ExtendForm reviewing={reviewing} onClose={close} />}
      </section>
      <section id="registro" aria-labelledby="unsent-record">
        <h2 id="unsent-record">Qué ha pasado</h2>
        <Record call={call} ficha={ficha} onSignOut={onSignOut} version={review.version} />
      </section>
    </div>
  )
}

/** Whose it is, how far it is known to be, and how much time there is. */
function Facts({ review }: Pick<Props, 'review'>) {
  const { service, year, status, movedAt, reviewer, isExtended, closes } = review
  const { tone, icon, text } = statusWords(status)
  const isOver = isDeadlineOver(review)
  return (
    <>
      <p className={styles.lead}>La institución no la ha enviado: lo que escribe no se ve hasta que lo envíe.</p>
      <dl>
        <dt>Ficha</dt>
        <dd>
          {year}, {service}
        </dd>
        <dt>Estado</dt>
        <dd>
          <State tone={tone} icon={icon}>
            {text}
          </State>
          {status === 'editing' && movedAt && <span className="dim"> desde el {printMoment(movedAt, CHILE)}</span>}
        </dd>
        <dt>Plazo</dt>
        <dd className={isOver ? 'warn' : undefined}>
          {isOver ? 'Venció el ' : ''}
          {printMoment(closes, CHILE)}
          {isExtended && ', extendido'}
        </dd>
        <dt>A cargo</dt>
        <dd>{reviewer?.name ?? 'Quienes revisan el servicio, cuando se envíe'}</dd>
      </dl>
    </>
  )
}

function Record({
  call,
  ficha,
  onSignOut,
  version,
}: Pick<Props, 'call' | 'ficha' | 'onSignOut'> & { version: number }) {
  const { value, refusal, again } = useQuery(['fichaRecord', ficha, version], (signal) =>
    call('fichaRecord', { params: { id: ficha }, signal }),
  )
  if (value)
    return <RecordList acts={value.acts.toReversed()} empty="Todavía no hay actos registrados de esta ficha." />
  if (refusal)
    return <Trouble refusal={refusal} needs="el registro necesita la red" again={again} onSignOut={onSignOut} />
  return <p role="status">Buscando el registro…</p>
}
